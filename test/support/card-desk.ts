import assert from 'node:assert/strict'
import { newId } from '#kernel/ids.ts'
import { asStaff, type StaffAnswer, type StaffCall } from './as-staff.ts'
import { CARD_FIELDS } from './builders/codes.ts'
import type { TestShop } from './builders/shops.ts'
import { fileForm } from './pictures.ts'
import type { TestSystem } from './system.ts'

export type DeskField = { name: string; isSecret: boolean }

/** The merchant at his desk: the routes about card keys as a person uses them. */
export function cardDesk(system: TestSystem, shop: Pick<TestShop, 'staff'>) {
  async function ask(method: StaffCall['method'], url: string, payload?: object, more: Record<string, string> = {}): Promise<StaffAnswer> {
    const headers = { ...shop.staff.headers, 'idempotency-key': newId(), ...more }
    return asStaff(system, shop, { method, url, payload, headers })
  }

  /** Sends the job on its way and answers the import when it is done. */
  async function imported(started: StaffAnswer): Promise<StaffAnswer['body']> {
    assert.equal(started.status, 202, JSON.stringify(started.body))
    await system.runner.drain()
    return (await ask('GET', `/card-imports/${started.body.id}`)).body
  }

  return {
    ask,
    async pool({
      name = '點數卡',
      ...rest
    }: {
      name?: string
      fields?: readonly DeskField[]
      lowStockThreshold?: number | null
    } = {}): Promise<string> {
      const made = await ask('POST', '/card-pools', { name, fields: CARD_FIELDS, ...rest })
      assert.equal(made.status, 201, JSON.stringify(made.body))
      return made.body.id
    },
    async upload(poolId: string, content: Uint8Array | string, filename: string) {
      const form = fileForm(Buffer.from(content), { filename, type: 'application/octet-stream' })
      return imported(await ask('POST', `/card-pools/${poolId}/card-imports`, form.payload, form.headers))
    },
    paste: async (poolId: string, text: string) => imported(await ask('POST', `/card-pools/${poolId}/card-pastes`, { text })),
    cards: async (poolId: string, query = '') => (await ask('GET', `/card-pools/${poolId}/cards?${query}`)).body,
    search: async (poolId: string, value: string) => (await ask('POST', `/card-pools/${poolId}/card-searches`, { value })).body.items,
    /** All fields of a card in clear. */
    async reveal(codeId: string): Promise<string[]> {
      const { status, body } = await ask('POST', `/cards/${codeId}/reveals`)
      assert.equal(status, 200, JSON.stringify(body))
      return body.fields.map((field: { value: string }) => field.value)
    },
  }
}
