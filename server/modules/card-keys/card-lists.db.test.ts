import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCardOrder, aCardProduct } from '#test/support/builders/cards.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { payOrder } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system)
const desk = cardDesk(system, shop)
const poolId = await desk.pool()
const first = await desk.paste(poolId, 'NO-0001\tPIN-0001\nNO-0002\tPIN-0002\nNO-0003\tPIN-0003')
const second = await desk.paste(poolId, 'NO-0004\tPIN-0004\n\tPIN-0005')
const product = await aCardProduct(system, shop, { poolId })
const [paid, unpaid] = [await aCardOrder(system, shop, product, { quantity: 2 }), await aCardOrder(system, shop, product)]
await payOrder(system, shop, paid.id)

type Card = {
  id: string
  state: string
  fields: { name: string; value: string | null; isFilled: boolean }[]
  holder: { kind: string; id: string; orderNumber: string | null } | null
  heldUntil: string | null
  soldAt: string | null
  revealedAt: string | null
  importId: string
}
const numbers = (items: readonly Card[]) => items.map((card) => card.fields[0]?.value)

async function auditOf(action: string): Promise<{ subject_id: string; actor_id: string; address: string }[]> {
  const { rows } = await system.pool.query(
    'select subject_id, actor_id, host(address) as address from audit_entries where shop_id = $1 and action = $2 order by id',
    [shop.id, action],
  )
  return rows
}

test('S1-23 the list has number, masked secret, state, holder, batch and times, and no secret in it', async () => {
  const { items, total } = (await desk.cards(poolId)) as { items: Card[]; total: number }
  assert.deepEqual([total, numbers(items)], [5, ['NO-0001', 'NO-0002', 'NO-0003', 'NO-0004', '']])
  assert.deepEqual(
    items.map(({ state, holder }) => [state, holder?.kind ?? null, holder?.orderNumber ?? null]),
    [
      ['assigned', 'order', String(paid.number)],
      ['assigned', 'order', String(paid.number)],
      ['held', 'order', String(unpaid.number)],
      ['free', null, null],
      ['free', null, null],
    ],
  )
  assert.deepEqual(
    items.map(({ soldAt, heldUntil, revealedAt }) => [soldAt !== null, heldUntil !== null, revealedAt]),
    [
      [true, false, null],
      [true, false, null],
      [false, true, null],
      [false, false, null],
      [false, false, null],
    ],
  )
  for (const { fields } of items) assert.deepEqual([fields[1]?.value, fields[1]?.isFilled], [null, true])
  assert.doesNotMatch(JSON.stringify(items), /PIN-/)
})

test('S1-23 the list is filtered by state, order and batch', async () => {
  const of = async (query: string) => numbers((await desk.cards(poolId, query)).items)
  assert.deepEqual(await of('state=free'), ['NO-0004', ''])
  assert.deepEqual(await of('state=assigned'), ['NO-0001', 'NO-0002'])
  assert.deepEqual(await of(`orderNumber=${paid.number}`), ['NO-0001', 'NO-0002'])
  assert.deepEqual(await of(`orderNumber=${unpaid.number}`), ['NO-0003'])
  assert.deepEqual(await of(`importId=${first.id}`), ['NO-0001', 'NO-0002', 'NO-0003'])
  assert.deepEqual(await of(`importId=${second.id}&state=held`), [])
  assert.equal((await desk.ask('GET', `/card-pools/${poolId}/cards?state=sold`)).status, 422)
})

test('S1-23 a card is found by its full number and by its full secret, by no part of them, sold or not', async () => {
  const found = async (value: string) => numbers(await desk.search(poolId, value))
  assert.deepEqual(await found('NO-0001'), ['NO-0001'])
  assert.deepEqual(await found('PIN-0001'), ['NO-0001'])
  assert.deepEqual(await found(' NO-0004 '), ['NO-0004'])
  assert.deepEqual(await found('PIN-0004'), ['NO-0004'])
  assert.deepEqual(await found('PIN-0005'), [''], 'a card without a number is known by its secret')
  for (const part of ['NO-000', 'no-0001', 'PIN', '%', 'NO-0001%']) assert.deepEqual(await found(part), [], part)
  assert.equal((await desk.ask('POST', `/card-pools/${poolId}/card-searches`, { value: '' })).status, 422)
})

test('S1-23 a look at a card and an export are on record, with who and from where; a list and a search are not', async () => {
  const [card] = (await desk.cards(poolId)).items
  const [before, exports] = [await auditOf('codes.reveal'), await auditOf('cards.export')]
  assert.deepEqual(await desk.reveal(card.id), ['NO-0001', 'PIN-0001'])
  await desk.ask('GET', `/card-pools/${poolId}/export`)
  const record = { actor_id: shop.staff.id, address: '127.0.0.1' }
  assert.deepEqual((await auditOf('codes.reveal')).slice(before.length), [{ subject_id: card.id, ...record }])
  assert.deepEqual((await auditOf('cards.export')).slice(exports.length), [{ subject_id: poolId, ...record }])
  assert.equal((await desk.cards(poolId)).items[0].revealedAt, null, 'the first look is the buyer’s')
})

test('SX-21 who may see cards may not therefore open, export or change them', async () => {
  const viewer = cardDesk(system, { staff: await aStaff(system, shop, 'viewer') })
  const [card] = (await viewer.cards(poolId)).items
  for (const [method, path, payload] of [
    ['POST', `/cards/${card.id}/reveals`, undefined],
    ['GET', `/card-pools/${poolId}/export`, undefined],
    ['POST', `/cards/${card.id}/voiding`, { reason: 'x' }],
    ['POST', `/card-pools/${poolId}/card-removals`, { codeIds: [card.id] }],
  ] as const)
    assert.equal((await viewer.ask(method, path, payload)).status, 403, path)
})
