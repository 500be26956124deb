import { randomUUID } from 'node:crypto'
import type { TestShop } from './builders/shops.ts'
import type { TestSystem } from './system.ts'

export type StaffCall = {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below `/api/admin`. */
  url: string
  payload?: object
  /** Instead of those of the shop's owner. */
  headers?: Record<string, string>
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
export type StaffAnswer = { status: number; body: any; bytes: Buffer; headers: Record<string, unknown> }

/** Asks the back office's API, as the shop's owner unless told. */
export async function asStaff(
  system: TestSystem,
  { staff }: Pick<TestShop, 'staff'>,
  { method = 'GET', url, payload, headers = staff.headers }: StaffCall,
): Promise<StaffAnswer> {
  const answer = await system.app.inject({ method, url: `/api/admin${url}`, headers, ...(payload === undefined ? {} : { payload }) })
  const isJson = answer.body !== '' && String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : null, bytes: answer.rawPayload, headers: answer.headers }
}

/** Asks with a key of its own, as routes of money, orders and codes want it (SX-31), and answers what came as it came. */
export function sendAsStaff(
  { app }: Pick<TestSystem, 'app'>,
  { staff }: Pick<TestShop, 'staff'>,
  { method, url, payload }: Required<Pick<StaffCall, 'method' | 'url'>> & { payload?: object | undefined },
) {
  const headers = { ...staff.headers, 'idempotency-key': randomUUID() }
  return app.inject({ method, url: `/api/admin${url}`, headers, ...(payload ? { payload } : {}) })
}
