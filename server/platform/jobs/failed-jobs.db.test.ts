import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMail, mailRow } from '#test/support/builders/notifications.ts'
import { aShop, aStaff } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { keepFailedJobs } from './keep-failed-jobs.ts'

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

test('SX-14 a failed job stays until it is tried again or dismissed, a thousand per shop; who dismissed it is on record', async () => {
  const own = await aShop(system)
  await system.runner.drain()
  const mail = await aMail(system, own)
  const failAt = (age: string) =>
    system.pool.query(
      `update pgboss.job set state = 'failed', completed_on = now() - $2::interval, output = '{"name":"Error","message":"boom"}'
       where data ->> 'shopId' = $1 and name = 'notifications.send-mail'`,
      [own.id, age],
    )
  await failAt('1 hour')
  await keep()
  await failAt('30 days')
  await system.boss.supervise('notifications.send-mail')
  const list = async () => (await system.app.inject({ url: '/api/admin/failed-jobs', headers: own.staff.headers })).json()
  const { items, total } = await list()
  assert.equal(total, 1, 'pg-boss has not removed it')

  const url = `/api/admin/failed-jobs/${items[0].queue}/${items[0].id}`
  assert.equal((await system.app.inject({ method: 'POST', url: `${url}/dismissal`, headers: other.staff.headers })).statusCode, 404)
  assert.equal((await system.app.inject({ method: 'POST', url: `${url}/retries`, headers: own.staff.headers })).statusCode, 204)
  await system.runner.drain()
  assert.equal((await mailRow(system, mail.id)).state, 'logged')
  const { rows } = await system.pool.query(`select deletion_seconds from pgboss.job where id = $1`, [items[0].id])
  assert.deepEqual(rows, [{ deletion_seconds: 86_400 }], 'and once done it goes like all others')

  await system.pool.query(
    `insert into pgboss.job (name, data, state, completed_on, created_on, keep_until)
     select 'notifications.send-mail', jsonb_build_object('shopId', $1::text), 'failed', now() - n * interval '1 minute', now(), now() + interval '1 day'
     from generate_series(1, 1005) as n`,
    [own.id],
  )
  await keep()
  const kept = await list()
  assert.equal(kept.total, 1_000)
  const [newest] = kept.items
  const dismissed = await system.app.inject({
    method: 'POST',
    url: `/api/admin/failed-jobs/${newest.queue}/${newest.id}/dismissal`,
    headers: own.staff.headers,
  })
  assert.equal(dismissed.statusCode, 204, dismissed.body)
  assert.equal((await list()).total, 999)
  const { items: entries } = (await system.app.inject({ url: '/api/admin/audit?action=jobs.dismiss', headers: own.staff.headers })).json()
  assert.equal(entries[0].subjectId, newest.id)
})

async function keep(): Promise<void> {
  const { deps, transactor } = system
  const actor = { kind: 'system', id: null, name: 'test' } as const
  await keepFailedJobs.run({ deps, transactor, actor, shopId: null, attempt: 0, isLastAttempt: true, signal: new AbortController().signal })
}
