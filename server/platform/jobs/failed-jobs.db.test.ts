import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMail, mailRow } from '#test/support/builders/notifications.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()
const shop = await aShop(system)
const other = await aShop(system)

test('SX-14, SX-20 a failed job is listed with its error, tried again on request, and another shop does not see it', async () => {
  const mail = await aMail(system, shop)
  await system.pool.query(
    `update pgboss.job set state = 'failed', completed_on = now(), output = '{"name":"Error","message":"boom"}'
     where data ->> 'shopId' = $1 and name = 'notifications.send-mail'`,
    [shop.id],
  )
  const listed = await system.app.inject({ url: '/api/admin/failed-jobs', headers: shop.staff.headers })
  assert.equal(listed.statusCode, 200, listed.body)
  const { items, total } = listed.json()
  assert.equal(total, 1)
  assert.deepEqual([items[0].queue, items[0].errorName, items[0].errorMessage], ['notifications.send-mail', 'Error', 'boom'])

  const url = `/api/admin/failed-jobs/${items[0].queue}/${items[0].id}/retries`
  assert.deepEqual((await system.app.inject({ url: '/api/admin/failed-jobs', headers: other.staff.headers })).json(), {
    items: [],
    total: 0,
  })
  assert.equal((await system.app.inject({ method: 'POST', url, headers: other.staff.headers })).statusCode, 404)
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await system.app.inject({ method: 'POST', url, headers: viewer.headers })).statusCode, 403)

  const retried = await system.app.inject({ method: 'POST', url, headers: shop.staff.headers })
  assert.equal(retried.statusCode, 204, retried.body)
  await system.runner.drain()
  assert.equal((await mailRow(system, mail.id)).state, 'logged')
  assert.equal((await system.app.inject({ method: 'POST', url, headers: shop.staff.headers })).statusCode, 404, 'it is no longer failed')
})
