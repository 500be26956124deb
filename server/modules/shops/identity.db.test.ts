import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashToken } from '#kernel/random.ts'
import { findCustomerBySession } from '#modules/customers/index.ts'
import { systemActor } from '#platform/tx.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

test('SX-20 a session of a customer of shop A is nobody in shop B, and he is himself in A', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const customer = await aCustomer(system, a)
  const token = /aftercart_customer_[^=]+=(\S+)$/.exec(customer.headers.cookie ?? '')?.[1] ?? ''
  const actor = systemActor('test')
  const find = (shopId: string) => system.transactor.transact({ shopId, actor }, (tx) => findCustomerBySession(tx, hashToken(token)))
  assert.equal((await find(a.id))?.id, customer.id)
  assert.equal(await find(b.id), null)
})

test('SX-22 a member of staff sees the shops he works in and his role there', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const viewer = await aStaff(system, shop, 'viewer')
  const found = await system.identities.staffBySession(hashToken(viewer.cookie.split('=')[1] ?? ''))
  assert.deepEqual(
    found?.memberships.map(({ shop: { handle }, role }) => [handle, role]),
    [[shop.handle, 'viewer']],
  )
})
