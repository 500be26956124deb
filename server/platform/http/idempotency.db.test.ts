import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { openSystem } from '#server/system.ts'
import { aShop, aStaff, type TestStaff } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'

// By a real route: changing a shop raises its version, so work that is done twice shows itself.

test('SX-31 the same key and body get the same answer, and the work is done once', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const first = await change(system, staff, { version: 0, name: 'Once' }, 'key-1')
  assert.deepEqual([first.statusCode, first.json().version], [200, 1])
  const again = await change(system, staff, { version: 0, name: 'Once' }, 'key-1')
  assert.deepEqual([again.statusCode, again.json()], [200, first.json()])
  assert.equal(
    (await change(system, staff, { version: 0, name: 'Once' })).json().code,
    'shop_changed',
    'without the key it is a stale write',
  )
})

test('SX-31 sixteen repeats at the same moment do the work once; each gets the answer or is told that it runs', async () => {
  const system = await testSystem()
  const shop = await aShop(system)
  const answers = await Promise.all(Array.from({ length: 16 }, () => change(system, shop.staff, { version: 0, name: 'Once' }, 'key-1')))
  const done = answers.filter((answer) => answer.statusCode === 200)
  assert.ok(done.length >= 1)
  for (const answer of done) assert.deepEqual(answer.json(), done[0]?.json())
  for (const answer of answers.filter((each) => each.statusCode !== 200)) assert.equal(answer.json().code, 'request_in_progress')
  const { rows } = await system.pool.query('select version, (select count(*)::int from audit_entries) as entries from shops')
  assert.deepEqual(rows, [{ version: 1, entries: 1 }])
})

test('SX-31 another body under the same key is refused', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  await change(system, staff, { version: 0, name: 'Once' }, 'key-1')
  const other = await change(system, staff, { version: 1, name: 'Twice' }, 'key-1')
  assert.deepEqual([other.statusCode, other.json().code], [422, 'idempotency_key_reused'])
  assert.equal((await change(system, staff, { version: 1, name: 'Twice' }, 'key-2')).json().version, 2)
})

test('SX-31 a key belongs to its person and shop: another’s request under it is his own', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const manager = await aStaff(system, a, 'manager')
  const body = { version: 0, name: 'Once' }
  assert.equal((await change(system, a.staff, body, 'key-1')).json().id, a.id)
  assert.equal((await change(system, manager, body, 'key-1')).json().code, 'shop_changed', 'done, not repeated from another’s answer')
  assert.equal((await change(system, b.staff, body, 'key-1')).json().id, b.id)
})

test('SX-31 while the first request runs a repeat is told to come back, and then gets its answer', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const body = { version: 0, name: 'Once' }
  const holder = await holdShops(system)
  const first = change(system, staff, body, 'key-1')
  await holder.untilSomebodyWaits()
  const second = await change(system, staff, body, 'key-1')
  assert.deepEqual([second.statusCode, second.json().code, second.headers['retry-after']], [409, 'request_in_progress', '1'])
  await holder.release()
  assert.equal((await first).statusCode, 200)
  assert.deepEqual((await change(system, staff, body, 'key-1')).json(), (await first).json())
})

test('SX-31 a crash before the commit leaves nothing: the repeat does the work for the first time', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const body = { version: 0, name: 'Once' }
  const holder = await holdShops(system)
  const first = change(system, staff, body, 'key-1')
  await holder.untilSomebodyWaits()
  await holder.killWaiting()
  await holder.release()
  assert.equal((await first).statusCode, 503)
  const { rows } = await system.pool.query('select version, (select count(*)::int from idempotency_keys) as keys from shops')
  assert.deepEqual(rows, [{ version: 0, keys: 0 }])
  assert.deepEqual([(await change(system, staff, body, 'key-1')).json().version], [1])
})

test('SX-31 a crash after the commit: another process gives the answer that the first could not deliver', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const body = { version: 0, name: 'Once' }
  const lost = await change(system, staff, body, 'key-1')
  const restarted = await openSystem({ databaseUrl: system.databaseUrl, deps: system.deps, isWorker: false, isWeb: true })
  try {
    const answer = await change(restarted, staff, body, 'key-1')
    assert.deepEqual([answer.statusCode, answer.json()], [200, lost.json()])
  } finally {
    await restarted.close()
  }
})

test('SX-31 a refusal is not kept: the same request may succeed later', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  assert.equal((await change(system, staff, { version: 1, name: 'Later' }, 'key-1')).json().code, 'shop_changed')
  assert.equal((await change(system, staff, { version: 0, name: 'Sooner' })).statusCode, 200)
  assert.equal((await change(system, staff, { version: 1, name: 'Later' }, 'key-1')).json().version, 2)
})

test('SX-27 a kept answer that holds a new token is encrypted, and its repeat shows the same token', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  const create = () =>
    system.app.inject({
      method: 'POST',
      url: '/api/admin/api-tokens',
      headers: { ...staff.headers, 'idempotency-key': 'key-1' },
      payload: { name: 'Robot', permissions: ['orders.see'] },
    })
  const [first, again] = [await create(), await create()]
  assert.deepEqual([again.statusCode, again.json()], [201, first.json()])
  const { rows } = await system.pool.query('select answer from idempotency_keys')
  assert.equal(rows.length, 1)
  assert.ok(!rows[0].answer.toString('latin1').includes(first.json().token))
})

test('SX-31 a key that is empty or longer than 200 characters is refused', async () => {
  const system = await testSystem()
  const { staff } = await aShop(system)
  for (const key of ['', 'k'.repeat(201)]) {
    const answer = await change(system, staff, { version: 0, name: 'Once' }, key)
    assert.deepEqual([answer.statusCode, answer.json().code], [400, 'idempotency_key_invalid'])
  }
  assert.equal((await change(system, staff, { version: 0, name: 'Once' }, 'k'.repeat(200))).statusCode, 200)
})

type App = Pick<TestSystem, 'app'>

function change({ app }: App, { headers }: TestStaff, payload: object, key?: string) {
  const withKey = key === undefined ? headers : { ...headers, 'idempotency-key': key }
  return app.inject({ method: 'PATCH', url: '/api/admin/shop', headers: withKey, payload })
}

const MAX_LOOKS = 20_000

/** Holds the shops' rows, so that a request stands still in the middle of its transaction. */
async function holdShops({ databaseUrl }: TestSystem) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('begin; select from shops for update')
  // The holder's own transaction would see its first picture of the activity for ever.
  const watcher = new pg.Client({ connectionString: databaseUrl })
  await watcher.connect()
  const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return {
    async untilSomebodyWaits() {
      for (let looks = 0; looks < MAX_LOOKS; looks++) {
        const { rowCount } = await watcher.query(`select pid ${waiting}`)
        if (rowCount) return
      }
      throw new Error('nobody waits')
    },
    async killWaiting() {
      await watcher.query(`select pg_terminate_backend(pid) ${waiting}`)
    },
    async release() {
      await client.query('rollback')
      await client.end()
      await watcher.end()
    },
  }
}
