import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeProduct } from '#modules/catalog/index.ts'
import { aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { patiently } from '#test/support/patiently.ts'
import { testSystem } from '#test/support/system.ts'
import { bindVariant } from './bind-variant.ts'

const system = await testSystem()

async function bindingsOf(shop: TestShop, productId: string): Promise<{ kind: string; bound: number }> {
  const { rows } = await system.pool.query(
    `select p.kind, (select count(*)::int from card_bindings b join product_variants v on v.shop_id = b.shop_id and v.id = b.variant_id
                     where v.shop_id = p.shop_id and v.product_id = p.id) as bound
     from products p where p.shop_id = $1 and p.id = $2`,
    [shop.id, productId],
  )
  return rows[0]
}

test('S1-11 a product that becomes another kind lets go of its pool, which may then be deleted while it is on sale', async () => {
  const shop = await aShop(system)
  const desk = cardDesk(system, shop)
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const product = await aCardProduct(system, shop, { poolId })
  const become = async (kind: string) => {
    const { version } = (await desk.ask('GET', `/products/${product.id}`)).body
    const { status, body } = await desk.ask('PATCH', `/products/${product.id}`, { version, kind })
    assert.equal(status, 200, JSON.stringify(body))
  }
  assert.equal((await desk.ask('DELETE', `/card-pools/${poolId}`)).body.code, 'card_pool_in_use')
  await become('normal')
  assert.deepEqual(await bindingsOf(shop, product.id), { kind: 'normal', bound: 0 })
  assert.deepEqual((await desk.ask('GET', `/card-pools/${poolId}`)).body.variants, [])
  const { rows } = await system.pool.query(
    `select before, after from audit_entries where shop_id = $1 and action = 'cards.bind_variant' and subject_id = $2 order by id desc limit 1`,
    [shop.id, product.variants[0]?.id],
  )
  assert.deepEqual(rows, [{ before: { poolId }, after: { poolId: null } }])
  assert.equal((await desk.ask('DELETE', `/card-pools/${poolId}`)).status, 204)
  await become('card_key')
  const { items } = (await desk.ask('GET', `/products/${product.id}/card-bindings`)).body
  assert.deepEqual([items[0].poolId, items[0].freeCount], [null, 0], 'and is sold from nowhere until a pool is named again')
})

test('S1-11 of 16 namings of a pool and 16 changes of kind at once none leaves a pool with a product that is no card key', async () => {
  const shop = await aShop(system)
  const poolId = await aPoolOfCards(system, shop, { cards: 1 })
  const products = await Promise.all(Array.from({ length: 16 }, () => aProduct(system, shop, { kind: 'card_key' })))
  await Promise.all(
    products.flatMap((product) => [
      patiently(() => inShop(system, shop, (tx) => bindVariant(tx, { variantId: product.variants[0]?.id ?? '', poolId }))).catch(
        (error: { code?: string }) => assert.equal(error.code, 'variant_not_card_key'),
      ),
      patiently(() => inShop(system, shop, (tx) => changeProduct(tx, { productId: product.id, changes: { kind: 'normal' } }))),
    ]),
  )
  for (const { id } of products) assert.deepEqual(await bindingsOf(shop, id), { kind: 'normal', bound: 0 })
})
