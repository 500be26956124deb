import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { findProblems } from '#server/cli/verify.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { type TestSystem, testSystem } from '#test/support/system.ts'
import { sealAuditJob } from './seal-audit.ts'

const system = await testSystem()

test('SX-26 neither role may change or remove an entry, a link or the end of the chain', async () => {
  for (const role of ['aftercart_app', 'aftercart_platform']) {
    for (const [table, column] of [['audit_entries', 'reason'] as const, ['audit_seals', 'sealed_at'] as const]) {
      for (const text of [`update ${table} set ${column} = null`, `delete from ${table}`, `truncate ${table}`]) {
        await assert.rejects(asRole(role, text), { code: '42501' }, `${role}: ${text}`)
      }
    }
    await assert.rejects(asRole(role, 'delete from audit_chains'), { code: '42501' })
  }
})

test('SX-26 entries of many acts at once are sealed in one chain, each once, and verify finds nothing', async () => {
  const shop = await aShop(system)
  await Promise.all(Array.from({ length: 40 }, (_, index) => anEntry(shop, `act ${index}`)))
  await Promise.all(Array.from({ length: 8 }, () => seal()))
  const chain = await facets(shop)
  assert.deepEqual([chain.waiting, chain.oldestWaitingAt], [0, null])
  const { rows } = await system.pool.query(
    `select count(*)::int as entries, (select count(distinct entry_id)::int from audit_seals where shop_id = $1) as links,
       (select max(position)::int from audit_seals where shop_id = $1) as last from audit_entries where shop_id = $1`,
    [shop.id],
  )
  assert.deepEqual(rows[0], { entries: chain.length, links: chain.length, last: chain.length })
  assert.deepEqual(await findProblems(system.transactor), [])
})

test('SX-26 an act does not wait for the chain: its end is held by nobody who acts', async () => {
  const shop = await aShop(system)
  await seal()
  const holder = await system.pool.connect()
  try {
    await holder.query('begin')
    await holder.query('select from audit_chains where shop_id = $1 for update', [shop.id])
    const acts = Promise.all([anEntry(shop, 'one'), anEntry(shop, 'two')]).then(() => 'done')
    assert.equal(await Promise.race([acts, setTimeout(60_000, 'waits', { ref: false })]), 'done')
  } finally {
    await holder.query('rollback')
    holder.release()
  }
  assert.equal((await facets(shop)).waiting, 2)
})

test('SX-26 an entry that commits after a later one was sealed still gets its link', async () => {
  const shop = await aShop(system)
  const early = newId(system.clock.now().getTime() - 60_000)
  await anEntry(shop, 'late')
  await seal()
  await asOwner(
    `with e as (insert into audit_entries (shop_id, id, action, subject_kind, actor_kind, actor_name, occurred_at)
       values ('${shop.id}', '${early}', 'test.act', 'test', 'system', 'early', now()))
     insert into audit_tail values ('${shop.id}', '${early}')`,
  )
  await seal()
  assert.equal((await facets(shop)).waiting, 0)
  assert.deepEqual(await problemsOf(shop), [])
})

const tamperings: [what: string, text: (shop: TestShop, id: string) => string, says: (id: string) => RegExp][] = [
  [
    'a changed reason',
    (shop, id) => `update audit_entries set reason = 'another' where shop_id = '${shop.id}' and id = '${id}'`,
    (id) => new RegExp(`entry ${id} \\(test.act by test, link \\d+\\) was changed`),
  ],
  [
    'a changed old value',
    (shop, id) => `update audit_entries set before = '{"amount":1001}' where shop_id = '${shop.id}' and id = '${id}'`,
    (id) => new RegExp(`entry ${id} .* was changed`),
  ],
  [
    'a moved time, by a microsecond',
    (shop, id) =>
      `update audit_entries set occurred_at = occurred_at + interval '1 microsecond' where shop_id = '${shop.id}' and id = '${id}'`,
    (id) => new RegExp(`entry ${id} .* was changed`),
  ],
  [
    'a removed entry',
    (shop, id) => `set local session_replication_role = replica; delete from audit_entries where shop_id = '${shop.id}' and id = '${id}'`,
    (id) => new RegExp(`entry ${id} \\(link \\d+, sealed .*\\) was removed`),
  ],
  [
    'a removed entry with its link',
    (shop, id) =>
      `delete from audit_seals where shop_id = '${shop.id}' and entry_id = '${id}'; delete from audit_entries where shop_id = '${shop.id}' and id = '${id}'`,
    () => /link \d+ is missing/,
  ],
  [
    'an entry put in beside the chain',
    (shop) =>
      `insert into audit_entries (shop_id, id, action, subject_kind, actor_kind, actor_name, occurred_at)
       values ('${shop.id}', '01900000-0000-7000-8000-000000000001', 'codes.void', 'code', 'staff', 'Nobody', now())`,
    () => /entry 01900000-0000-7000-8000-000000000001 \(codes.void by Nobody\) is not in the chain/,
  ],
  [
    'an end that was cut off',
    (shop) =>
      `delete from audit_seals where shop_id = '${shop.id}' and position = (select max(position) from audit_seals where shop_id = '${shop.id}')`,
    () => /the chain ends at link \d+, it should end at \d+/,
  ],
]
for (const [what, text, says] of tamperings) {
  test(`SX-26 ${what} breaks the chain, and verify names the first broken entry`, async () => {
    const shop = await aShop(system)
    for (const reason of ['first', 'second', 'third']) await anEntry(shop, reason)
    await seal()
    assert.deepEqual(await problemsOf(shop), [])
    const { rows } = await system.pool.query(`select id from audit_entries where shop_id = $1 and reason = 'second'`, [shop.id])
    await asOwner(text(shop, rows[0].id))
    const lines = await problemsOf(shop)
    assert.match(lines[0] ?? 'nothing found', says(rows[0].id))
  })
}

test('SX-26 the log is searched by who, what, about what and when, and another shop sees nothing of it', async () => {
  const [shop, other] = [await aShop(system), await aShop(system)]
  const subjectId = newId()
  await anEntry(shop, 'a', { action: 'codes.void', subjectId, name: '陳小姐' })
  await anEntry(shop, 'b', { action: 'codes.reveal', subjectId, name: '陳小姐' })
  await anEntry(shop, 'c', { action: 'codes.void', name: '林先生' })
  const found = async (query: string, headers = shop.staff.headers) => {
    const answer = await system.app.inject({ url: `/api/admin/audit?${query}`, headers })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json().items.map((entry: { reason: string }) => entry.reason)
  }
  assert.deepEqual(await found('actor=陳小姐'), ['b', 'a'])
  assert.deepEqual(await found('action=codes.void'), ['c', 'a'])
  assert.deepEqual(await found(`subjectId=${subjectId}&action=codes.void`), ['a'])
  assert.deepEqual(await found(`subjectId=${subjectId}`, other.staff.headers), [])
  const day = system.clock.now().toISOString().slice(0, 10)
  assert.equal((await found(`from=${day}&to=${day}&size=200`)).length >= 3, true)
  assert.deepEqual(await found('to=2020-01-01'), [])
  assert.deepEqual(await found('from=2099-01-01'), [])
  assert.equal((await system.app.inject({ url: '/api/admin/audit?from=2026-02-30', headers: shop.staff.headers })).statusCode, 422)
  const { actors, actions } = (await system.app.inject({ url: '/api/admin/audit/facets', headers: shop.staff.headers })).json()
  assert.ok(['陳小姐', '林先生'].every((name) => actors.includes(name)))
  assert.ok(['codes.reveal', 'codes.void'].every((name) => actions.includes(name)))
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await system.app.inject({ url: '/api/admin/audit', headers: viewer.headers })).statusCode, 403)
})

test('SX-26, SX-29 the log leaves as a file with the filters of the list, harmless cells, and the export is on record', async () => {
  const shop = await aShop(system)
  await anEntry(shop, '=HYPERLINK("http://x")', { action: 'codes.void' })
  await anEntry(shop, 'other')
  const answer = await system.app.inject({ url: '/api/admin/audit/export?format=csv&action=codes.void', headers: shop.staff.headers })
  assert.equal(answer.statusCode, 200)
  const rows = parse(answer.rawPayload, { bom: true }) as string[][]
  assert.equal(rows.length, 2)
  assert.equal(rows[1]?.[2], 'codes.void')
  assert.match(rows[1]?.[7] ?? '', /^'=HYPERLINK/)
  const { items } = (await system.app.inject({ url: '/api/admin/audit?action=audit.export', headers: shop.staff.headers })).json()
  assert.deepEqual(items[0].after, { action: 'codes.void' })
})

test('SX-63 each filter of the log ends in an index: the first page does not sort', async () => {
  for (const filter of [`actor_name = 'x'`, `action = 'x'`, `subject_id = '01900000-0000-7000-8000-000000000001'`, 'true']) {
    const plan = await asOwner(
      `set local enable_seqscan = off; set local enable_bitmapscan = off;
       explain select id from audit_entries e where shop_id = '01900000-0000-7000-8000-000000000001' and ${filter} order by id desc limit 50`,
    )
    const text =
      plan
        .at(-1)
        ?.rows.map((row) => row['QUERY PLAN'])
        .join('\n') ?? ''
    assert.doesNotMatch(text, /Sort|Seq Scan/, `${filter}\n${text}`)
  }
})

type Overrides = { action?: string; subjectId?: string; name?: string }

async function anEntry(shop: TestShop, reason: string, { action = 'test.act', subjectId, name = 'test' }: Overrides = {}): Promise<void> {
  await inShop(system, shop, (tx) =>
    audit(
      { ...tx, actor: { kind: 'system', id: null, name } },
      {
        action,
        subjectKind: 'test',
        subjectId: subjectId ?? null,
        before: { amount: 1000, 名: '"前"' },
        after: { amount: 900 },
        reason,
        address: '203.0.113.9',
      },
    ),
  )
}

async function seal(): Promise<void> {
  await sealAuditJob.run(contextOf(system))
}

async function facets(shop: TestShop) {
  return (await system.app.inject({ url: '/api/admin/audit/facets', headers: shop.staff.headers })).json().chain
}

async function problemsOf(shop: TestShop): Promise<string[]> {
  const problems = await findProblems(system.transactor)
  return problems.flatMap(({ lines }) => lines).filter((line) => line.startsWith(`${shop.handle}: `))
}

async function asRole(role: string, text: string) {
  return asOwner(`set local role ${role}; ${text}`)
}

/** Statements in one transaction as the owner of the database, whom nothing holds back. */
async function asOwner(text: string): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: system.databaseUrl })
  await client.connect()
  try {
    const results = await client.query(text)
    return (Array.isArray(results) ? results : [results]) as pg.QueryResult[]
  } finally {
    await client.end()
  }
}

function contextOf({ deps, transactor }: TestSystem): JobContext {
  const actor = { kind: 'system', id: null, name: 'test' } as const
  return { deps, transactor, actor, shopId: null, attempt: 0, isLastAttempt: true, signal: new AbortController().signal }
}
