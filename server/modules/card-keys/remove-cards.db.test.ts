import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPoolOfCards } from '#test/support/builders/cards.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup } from '#test/support/builders/serial-codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'

const system = await testSystem()

async function ground() {
  const shop = await aShop(system)
  const desk = cardDesk(system, shop)
  const remove = (poolId: string, codeIds: readonly string[]) => desk.ask('POST', `/card-pools/${poolId}/card-removals`, { codeIds })
  return { shop, desk, remove }
}

test('SX-21 who manages cards removes no serial codes by the route of cards: their group is no pool of cards', async () => {
  const { shop, remove } = await ground()
  const group = await aCodeGroup(system, shop, { codes: ['KEEP-1', 'KEEP-2'] })
  const { rows } = await system.pool.query('select id from codes where shop_id = $1 and pool_id = $2', [shop.id, group.id])
  const codeIds = rows.map((row) => row.id)
  assert.equal(codeIds.length, 2)
  const refused = await remove(group.id, codeIds)
  assert.deepEqual([refused.status, refused.body?.code], [404, 'card_pool_not_found'])
  const kept = await system.pool.query('select count(*)::int as count from codes where shop_id = $1 and is_live', [shop.id])
  assert.deepEqual(kept.rows, [{ count: 2 }])
})

test('S1-11 a batch with one card of another pool, of this shop or another’s, removes none and names nobody', async () => {
  const [ours, theirs] = [await ground(), await ground()]
  const poolId = await aPoolOfCards(system, ours.shop)
  const own = await addCards(system, ours.shop, { poolId, count: 2 })
  const second = await aPoolOfCards(system, ours.shop)
  const foreign = await aPoolOfCards(system, theirs.shop)
  for (const stranger of [
    await addCards(system, ours.shop, { poolId: second, count: 1 }),
    await addCards(system, theirs.shop, { poolId: foreign, count: 1 }),
  ]) {
    const refused = await ours.remove(poolId, [...own, ...stranger])
    assert.deepEqual([refused.status, refused.body.code, refused.body.details ?? {}], [404, 'code_not_found', {}])
  }
  assert.equal((await ours.remove(foreign, own)).status, 404)
  assert.equal((await ours.remove(second, own)).status, 404, 'cards of one pool are not removed through another')
  const freeOf = async (desk: typeof ours.desk, id: string) => (await desk.ask('GET', `/card-pools/${id}`)).body.freeCount
  assert.deepEqual([await freeOf(ours.desk, poolId), await freeOf(ours.desk, second), await freeOf(theirs.desk, foreign)], [2, 1, 1])
})

test('S1-23 removed cards no longer count as imported, and are not taken for withdrawn ones of their file', async () => {
  const { shop, desk, remove } = await ground()
  const poolId = await aPoolOfCards(system, shop)
  const codeIds = await addCards(system, shop, { poolId, count: 5 })
  const counts = async () => {
    const { importedCount, freeCount } = (await desk.ask('GET', `/card-pools/${poolId}`)).body
    return [importedCount, freeCount]
  }
  assert.equal((await remove(poolId, codeIds.slice(0, 2))).status, 204)
  assert.deepEqual(await counts(), [3, 3])
  await addCards(system, shop, { poolId, count: 1 })
  assert.equal((await remove(poolId, codeIds.slice(4))).status, 204)
  assert.deepEqual(await counts(), [3, 3])
  for (const { name, find } of codesChecks) assert.deepEqual(await inShop(system, shop, find), [], name)
})

test('S1-11 while a file is written into the pool nothing is removed, and the refusal says why', async () => {
  const { shop, remove } = await ground()
  const poolId = await aPoolOfCards(system, shop)
  const codeIds = await addCards(system, shop, { poolId, count: 1 })
  await inShop(system, shop, async ({ db, shopId }) => {
    await db.selectFrom('codePools').where('shopId', '=', shopId).where('id', '=', poolId).select('id').forNoKeyUpdate().execute()
    const refused = await remove(poolId, codeIds)
    assert.deepEqual([refused.status, refused.body?.code], [409, 'code_import_running'])
  })
  assert.equal((await remove(poolId, codeIds)).status, 204)
})
