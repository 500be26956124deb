import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { serialCodesChecks } from './checks.ts'

const system = await testSystem()

async function call(shop: TestShop, method: 'GET' | 'PATCH', url: string, payload?: object) {
  const answer = await system.app.inject({
    method,
    url: `/api/admin${url}`,
    headers: shop.staff.headers,
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.json() }
}

type Owner = { kind: string; id: string | null; orderId: string | null }
const reward = (): Owner => ({ kind: 'reward', id: crypto.randomUUID(), orderId: null })

/** Gives the first free code of a group to this owner, past every operation: only the database can refuse. */
async function give(shop: TestShop, groupId: string, { kind, id, orderId }: Owner): Promise<string> {
  const client = await system.pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `with taken as (
         update codes set state = 'assigned' where shop_id = $1 and id = (
           select id from codes where shop_id = $1 and pool_id = $2 and state = 'free' order by position limit 1)
         returning id)
       insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
       select $1, id, $2, $3, $4, 1, $5, now() from taken`,
      [shop.id, groupId, kind, id, orderId],
    )
    await client.query('commit')
    return 'given'
  } catch (error) {
    await client.query('rollback')
    const { constraint, column } = error as { constraint?: string; column?: string }
    return constraint ?? `${column} is missing`
  } finally {
    client.release()
  }
}

async function aStage(draft: { isForRewards: boolean }) {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: numberedCodes('OWNED', 3), ...draft })
  return { shop, product, group }
}

test('SX-7 a code has one owner, an order line or a reward: the database refuses none, both, another kind and a second one', async () => {
  const { shop, product, group } = await aStage({ isForRewards: true })
  const order = await anOrderToClose(system, shop, { lines: [{ product }] })
  const orderId = order.id
  assert.equal(await give(shop, group.id, { ...reward(), orderId }), 'code_assignments_order_check')
  assert.equal(await give(shop, group.id, { ...reward(), kind: 'order_line' }), 'code_assignments_order_check')
  assert.equal(await give(shop, group.id, { ...reward(), id: null }), 'owner_id is missing')
  assert.equal(await give(shop, group.id, { ...reward(), kind: 'customer' }), 'code_assignments_owner_kind_check')
  assert.equal(await give(shop, group.id, reward()), 'given')
  const again = system.pool.query(
    `insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, assigned_at)
     select shop_id, code_id, pool_id, 'reward', gen_random_uuid(), 1, now() from code_assignments where shop_id = $1`,
    [shop.id],
  )
  await assert.rejects(again, { constraint: 'code_assignments_pkey' })
})

test('SX-7 a reward gets nothing from a group that is not marked for rewards; the mark stays once one has', async () => {
  const { shop, group } = await aStage({ isForRewards: false })
  const { body: made } = await call(shop, 'GET', `/code-groups/${group.id}`)
  assert.equal(made.isForRewards, false)
  assert.equal(await give(shop, group.id, reward()), 'code_assignments_reward_pool_fk')

  const change = async (isForRewards: boolean) => {
    const { version } = (await call(shop, 'GET', `/code-groups/${group.id}`)).body
    return call(shop, 'PATCH', `/code-groups/${group.id}`, { version, isForRewards })
  }
  const marked = await change(true)
  assert.deepEqual([marked.status, marked.body.isForRewards], [200, true])
  assert.equal((await change(false)).body.isForRewards, false, 'nothing was given yet')
  await change(true)
  assert.equal(await give(shop, group.id, reward()), 'given')
  const refused = await change(false)
  assert.deepEqual([refused.status, refused.body.code], [409, 'code_pool_gave_rewards'])
  const { rows } = await system.pool.query(
    `select after->>'isForRewards' as mark from audit_entries where shop_id = $1 and action = 'codes.change_group' order by id`,
    [shop.id],
  )
  assert.deepEqual(
    rows.map((row) => row.mark),
    ['true', 'false', 'true'],
  )
})

test('SX-7 a closing passes over the codes of rewards; they stand in the list as sent, without an order', async () => {
  const { shop, product, group } = await aStage({ isForRewards: true })
  assert.equal(await give(shop, group.id, reward()), 'given')
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })
  await close(system, shop, order)
  const codes = (await call(shop, 'GET', `/code-groups/${group.id}/codes`)).body.items
  assert.deepEqual(
    codes.map((code: { state: string; order: { number: number } | null }) => [code.state, code.order?.number ?? null]),
    [
      ['assigned', null],
      ['assigned', order.number],
      ['assigned', order.number],
    ],
  )
  const orders = (await call(shop, 'GET', `/code-groups/${group.id}/orders`)).body
  assert.deepEqual([orders.total, orders.items[0].codeCount], [1, 2])
  for (const check of [...codesChecks, ...serialCodesChecks])
    assert.deepEqual(await inShop(system, shop, (tx) => check.find(tx)), [], check.name)
})
