import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JobContext } from '#platform/jobs/job.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'
import { removeOldAnswers, removeStaleSignIns } from './jobs.ts'

const HOUR_MS = 3_600_000

test('SX-31 a kept answer lives for 24 hours', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const headers = { ...staff.headers, 'idempotency-key': 'key-1' }
  await system.app.inject({ method: 'PATCH', url: '/api/admin/shop', headers, payload: { version: 0, name: 'Once' } })
  system.clock.advance(24 * HOUR_MS)
  await removeOldAnswers.run(contextOf(system))
  assert.equal(await count(system, 'idempotency_keys'), 1)
  system.clock.advance(1)
  await removeOldAnswers.run(contextOf(system))
  assert.equal(await count(system, 'idempotency_keys'), 0)
})

test('SX-24 a flood of guessed addresses leaves no rows behind, running minutes stay', async () => {
  const system = await testSystem()
  await aShop(system)
  const guess = (email: string) =>
    system.app.inject({ method: 'POST', url: '/api/admin/session', payload: { email, password: 'wrong guess 1' } })
  await Promise.all([1, 2, 3].map((index) => guess(`person-${index}@shop.test`)))
  system.clock.advance(60_001)
  await guess('late@shop.test')
  await removeStaleSignIns.run(contextOf(system))
  assert.equal(await count(system, 'sign_in_attempts'), 2, 'the last account and its address')
  assert.equal(await count(system, 'staff_sessions'), 1)
  system.clock.advance(31 * 24 * HOUR_MS)
  await removeStaleSignIns.run(contextOf(system))
  assert.deepEqual([await count(system, 'sign_in_attempts'), await count(system, 'staff_sessions')], [0, 0])
})

function contextOf({ deps, transactor }: TestSystem): JobContext {
  const actor = { kind: 'system', id: null, name: 'test' } as const
  return { deps, transactor, actor, shopId: null, attempt: 0, isLastAttempt: false, signal: new AbortController().signal }
}

async function count({ pool }: TestSystem, table: string): Promise<number> {
  const { rows } = await pool.query(`select count(*)::int as count from ${table}`)
  return rows[0].count
}
