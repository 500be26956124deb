import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { payOrder } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { cardKeysChecks } from './checks.ts'

const system = await testSystem({ environment: { DATA_DIR: await mkdtemp(join(tmpdir(), 'aftercart-')) } })
const shop = await aShop(system)
const desk = cardDesk(system, shop)

type Method = 'POST' | 'PUT'
type Act = { method: Method; path: string; payload: object }

/** Sends a request three times with one key, the last two after what follows from the first; all answers are one. */
async function thrice({ method, path, payload }: Act) {
  const headers = { 'idempotency-key': newId() }
  const ask = () => desk.ask(method, path, payload, headers)
  const first = await ask()
  assert.ok(first.status < 300, JSON.stringify(first.body))
  const again = await ask()
  await system.runner.drain()
  for (const { status, body } of [again, await ask()]) assert.deepEqual([status, body], [first.status, first.body])
  if ('reason' in payload) {
    const other = await desk.ask(method, path, { ...payload, reason: 'another' }, headers)
    assert.equal(other.body.code, 'idempotency_key_reused')
  }
  return first
}

async function count(table: 'code_imports' | 'code_events' | 'code_assignments' | 'audit_entries' | 'card_bindings', condition: string) {
  const { rows } = await system.pool.query(`select count(*)::int as count from ${table} where shop_id = $1 and ${condition}`, [shop.id])
  return rows[0].count
}

async function demandSound(): Promise<void> {
  for (const { name, find } of [...codesChecks, ...cardKeysChecks]) assert.deepEqual(await inShop(system, shop, find), [], name)
}

test('SX-6 a paste that is sent again with its key is one import, and its cards are there once', async () => {
  const poolId = await desk.pool()
  const { body } = await thrice({ method: 'POST', path: `/card-pools/${poolId}/card-pastes`, payload: { text: 'A-1\tpin-1\nA-2\tpin-2' } })
  assert.equal(await count('code_imports', `pool_id = '${poolId}'`), 1)
  assert.equal((await desk.ask('GET', `/card-imports/${body.id}`)).body.status, 'imported')
  assert.equal((await desk.cards(poolId)).total, 2)
  await demandSound()
})

test('SX-6 a void that is sent again with its key is one void', async () => {
  const poolId = await aPoolOfCards(system, shop)
  const [codeId] = await addCards(system, shop, { poolId, count: 2 })
  await thrice({ method: 'POST', path: `/cards/${codeId}/voiding`, payload: { reason: '壞卡' } })
  assert.equal(await count('code_events', `code_id = '${codeId}' and type = 'voided'`), 1)
  assert.equal(
    (await desk.ask('POST', `/cards/${codeId}/voiding`, { reason: '壞卡' })).body.code,
    'code_already_void',
    'without it, it is another',
  )
  await demandSound()
})

test('SX-6 a replacement that is sent again with its key takes one card', async () => {
  const poolId = await aPoolOfCards(system, shop, { cards: 4 })
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product)
  await payOrder(system, shop, order.id)
  const [bad] = (await desk.ask('GET', `/orders/${order.id}/cards`)).body.items
  const { body } = await thrice({ method: 'POST', path: `/cards/${bad.codeId}/replacement`, payload: { reason: '無法兌換' } })
  assert.equal(await count('code_assignments', `order_id = '${order.id}'`), 2)
  assert.equal(await count('code_assignments', `code_id = '${body.codeId}' and replaced_at is null`), 1)
  assert.equal((await desk.ask('GET', `/card-pools/${poolId}`)).body.freeCount, 2)
  await demandSound()
})

test('SX-6 a removal that is sent again with its key is one removal, and not 404 the second time', async () => {
  const poolId = await aPoolOfCards(system, shop)
  const codeIds = await addCards(system, shop, { poolId, count: 3 })
  await thrice({ method: 'POST', path: `/card-pools/${poolId}/card-removals`, payload: { codeIds: codeIds.slice(0, 2) } })
  const { importedCount, freeCount } = (await desk.ask('GET', `/card-pools/${poolId}`)).body
  assert.deepEqual([importedCount, freeCount], [1, 1])
  assert.equal(await count('code_events', `pool_id = '${poolId}' and type = 'removed'`), 2)
  await demandSound()
})

test('SX-6 a binding that is sent again with its key does not undo what came between', async () => {
  const [first, second] = [await aPoolOfCards(system, shop), await aPoolOfCards(system, shop)]
  const product = await aProduct(system, shop, { kind: 'card_key' })
  const variantId = product.variants[0]?.id
  const path = `/card-bindings/${variantId}`
  const headers = { 'idempotency-key': newId() }
  const bound = await desk.ask('PUT', path, { poolId: first }, headers)
  assert.equal((await desk.ask('PUT', path, { poolId: second })).status, 200)
  const again = await desk.ask('PUT', path, { poolId: first }, headers)
  assert.deepEqual([again.status, again.body], [bound.status, bound.body])
  assert.equal((await desk.ask('PUT', path, { poolId: null }, headers)).body.code, 'idempotency_key_reused')
  assert.equal(await count('card_bindings', `variant_id = '${variantId}' and pool_id = '${second}'`), 1)
  assert.equal(await count('audit_entries', `action = 'cards.bind_variant' and subject_id = '${variantId}'`), 2)
})
