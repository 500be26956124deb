import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { DomainError } from '#kernel/errors.ts'
import { sweepStaged } from '#platform/imports/import-jobs.ts'
import { runImport } from '#platform/imports/run-import.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { systemActor } from '#platform/tx.ts'
import { anImport, aPool, aWaitingImport, codesFile, codesOf, importResult, inShop } from '#test/support/builders/codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { until } from '#test/support/until.ts'
import { textsOf } from '#test/support/workbook.ts'
import { codesChecks } from './checks.ts'
import { codeImporter } from './code-importer.ts'
import { importReport, listImportProblems } from './import-report.ts'
import { retirePool } from './retire-pool.ts'
import { startImport } from './start-import.ts'

const system = await testSystem()
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`)
const sound = async (shop: TestShop) => {
  for (const check of codesChecks) assert.deepEqual(await inShop(system, shop, (tx) => check.find(tx)), [], check.name)
}
/** Marks the first codes of a pool as given away; nobody looks at who got them here. */
async function give(poolId: string, count: number): Promise<void> {
  await system.pool.query(`update codes set state = 'assigned' where pool_id = $1 and position <= $2`, [poolId, count])
  await system.pool.query(
    `insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
     select shop_id, id, pool_id, 'order_line', id, 1, id, now() from codes where pool_id = $1 and position <= $2`,
    [poolId, count],
  )
}

/** Runs the job by hand, as a worker would, as often and as parallel as the test likes. */
const runJob = (shop: TestShop, importId: string) => {
  const { deps, transactor } = system
  const context: JobContext = {
    deps,
    transactor,
    actor: systemActor('worker'),
    shopId: shop.id,
    attempt: 0,
    isLastAttempt: false,
    signal: new AbortController().signal,
  }
  return runImport(codeImporter, context, { importId })
}

test('S0-15 .xlsx, .csv and .txt files are imported in row order; the file is gone afterwards', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  assert.equal((await anImport(system, shop, pool, ['X-0002', 'X-0001'])).importedCount, 2)
  await anImport(system, shop, pool, Buffer.from('\uFEFF序號\r\n"C,0001"\r\nC-0002\r\n'), 'codes.csv')
  await anImport(system, shop, pool, Buffer.from('T-0002\nT-0001\n'), 'codes.txt')
  assert.deepEqual(await codesOf(system, shop, pool), ['X-0002', 'X-0001', 'C,0001', 'C-0002', 'T-0002', 'T-0001'])
  const { rows } = await system.pool.query('select stored_path from code_imports where pool_id = $1', [pool])
  assert.deepEqual(
    rows.map((row) => row.stored_path),
    [null, null, null],
  )
})

test('S0-16 one wrong row at the end and nothing is imported', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  const importId = await aWaitingImport(system, shop, pool, [...numbered('GOOD', 2_500), 'bad'])
  const { rows } = await system.pool.query('select stored_path from code_imports where id = $1', [importId])
  await system.runner.drain()
  const result = await importResult(system, shop, importId)
  assert.deepEqual([result.status, result.importedCount, result.errorCount], ['failed', 0, 1])
  assert.deepEqual(result.problems, [
    { isBlocking: true, row: 2502, cell: 'A2502', code: 'code_too_short', details: { length: 3, min: 4 } },
  ])
  assert.deepEqual(await codesOf(system, shop, pool), [])
  assert.equal(existsSync(rows[0].stored_path), false)
  assert.deepEqual((await system.pool.query('select next_position from code_pools where id = $1', [pool])).rows, [{ next_position: 1 }])
})

test('S0-17 and S0-19 duplicates name the row and the group, within the file, the group and the shop; another shop is not told', async () => {
  const [shop, other] = await Promise.all([aShop(system), aShop(system)])
  const taken = await aPool(system, shop, { name: '春季兌換' })
  await anImport(system, shop, taken, ['SPRING-1', 'SPRING-2'])
  const pool = await aPool(system, shop, { name: '夏季兌換' })
  await anImport(system, shop, pool, numbered('SUMMER', 2_100))
  const result = await anImport(system, shop, pool, ['FRESH-1', 'SPRING-2', 'spring-2', 'SUMMER-7'])
  assert.equal(result.status, 'failed')
  assert.deepEqual(
    result.problems.map(({ row, cell, code, details }) => [row, cell, code, details]),
    [
      [3, 'A3', 'code_duplicate_in_group', { groupId: taken, groupName: '春季兌換' }],
      [5, 'A5', 'code_duplicate_in_group', { groupId: pool, groupName: '夏季兌換' }],
    ],
  )
  const inFile = await anImport(system, shop, pool, ['TWIN-1', 'ELSE-1', 'TWIN-1'])
  assert.deepEqual(
    inFile.problems.map(({ row, code, details }) => [row, code, details]),
    [[4, 'code_duplicate_in_file', { firstRow: 2 }]],
  )
  const theirs = await aPool(system, other)
  assert.equal((await anImport(system, other, theirs, ['SPRING-1', 'SPRING-2'])).status, 'imported')
  await sound(shop)
})

test('S0-17 a file that is wrong otherwise is compared with the other groups all the same: one report says everything, by row', async () => {
  const shop = await aShop(system)
  const taken = await aPool(system, shop, { name: '春季兌換' })
  await anImport(system, shop, taken, ['SPRING-1', 'SPRING-2'])
  const pool = await aPool(system, shop)
  const result = await anImport(system, shop, pool, ['SPRING-2', 'x', 'FRESH-1', 'FRESH-1', 'SPRING-1'])
  assert.deepEqual(
    result.problems.map(({ row, code }) => [row, code]),
    [
      [2, 'code_duplicate_in_group'],
      [3, 'code_too_short'],
      [5, 'code_duplicate_in_file'],
      [6, 'code_duplicate_in_group'],
    ],
  )
  assert.deepEqual([result.status, result.errorCount, result.importedCount], ['failed', 4, 0])
  assert.deepEqual(result.problems[0]?.details, { groupId: taken, groupName: '春季兌換' })
  assert.deepEqual(await codesOf(system, shop, pool), [])
  const read = (page: { after: number; limit: number }) =>
    inShop(system, shop, (tx) => listImportProblems(tx, { importId: result.id, ...page }))
  const rows = await textsOf(await buffer(importReport(read, { language: 'zh-TW' })))
  assert.match(rows[1]?.[3] ?? '', new RegExp(`春季兌換.*${taken}`), 'name and id of the group')
})

test('S0-20 where the shop wants it so, a code that a deleted group has sent refuses the file; a void one counts as sent', async () => {
  const shop = await aShop(system)
  const old = await aPool(system, shop, { name: '舊的' })
  await anImport(system, shop, old, ['OLD-0001', 'OLD-0002', 'OLD-0003'])
  await give(old, 2)
  await system.pool.query(`update codes set state = 'void', voided_at = now() where pool_id = $1 and position = 2`, [old])
  await inShop(system, shop, (tx) => retirePool(tx, old))
  const pool = await aPool(system, shop)
  const importId = await aWaitingImport(system, shop, pool, ['OLD-0001', 'OLD-0002', 'OLD-0003'], undefined, { blocksGiven: true })
  await system.runner.drain()
  const blocked = await importResult(system, shop, importId)
  assert.deepEqual([blocked.status, blocked.errorCount, blocked.warningCount], ['failed', 2, 0])
  assert.deepEqual(
    blocked.problems.map(({ isBlocking, row, code }) => [isBlocking, row, code]),
    [
      [true, 2, 'code_given_by_deleted_group'],
      [true, 3, 'code_given_by_deleted_group'],
    ],
  )
  const allowed = await anImport(system, shop, pool, ['OLD-0001', 'OLD-0002', 'OLD-0003'])
  assert.deepEqual([allowed.status, allowed.importedCount, allowed.warningCount], ['imported', 3, 2])
})

test('S0-17 the report file lists every problem in words, also beyond the thousand on the screen', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  const result = await anImport(
    system,
    shop,
    pool,
    Array.from({ length: 1_200 }, () => 'x'),
  )
  assert.deepEqual([result.errorCount, result.problems.length], [1_200, 1_000])
  const read = (page: { after: number; limit: number }) =>
    inShop(system, shop, (tx) => listImportProblems(tx, { importId: result.id, ...page }))
  const rows = await textsOf(await buffer(importReport(read, { language: 'zh-TW' })))
  assert.equal(rows.length, 1_201)
  assert.deepEqual(rows.at(-1), ['1201', 'A1201', '錯誤', '序號少於 4 個字元（目前 1 個）'])
})

test('S0-15 files that are no list of codes are refused with their reason', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  const reasonOf = async (content: Uint8Array, name: string) =>
    (await anImport(system, shop, pool, content, name)).problems.map(({ code }) => code)
  assert.deepEqual(await reasonOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old.xls'), ['spreadsheet_legacy_xls'])
  assert.deepEqual(await reasonOf(Buffer.from('PK\u0003\u0004 not a workbook'), 'fake.xlsx'), ['spreadsheet_malformed'])
  assert.deepEqual(await reasonOf(Buffer.from('卡號\nA-0001\n'), 'cards.csv'), ['code_sheet_header_missing'])
})

test('S0-18 codes are kept byte for byte inside, trimmed outside, and told apart by case and leading zeros', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  const codes = ['00123', '0123', 'Code A', 'code a', '=1+1', '%0A%0D', '<b>x</b>', "it's", 'a,b;c"d', '😀😀😀😀', '碼'.repeat(128)]
  await anImport(
    system,
    shop,
    pool,
    codes.map((code) => `\u3000${code} \u200b`),
  )
  assert.deepEqual(await codesOf(system, shop, pool), codes)
  const again = await anImport(system, shop, pool, ['Code A\u3000'])
  assert.equal(again.problems[0]?.code, 'code_duplicate_in_group')
})

test('S0-21 the second file stands behind the first, places are unique and without holes', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  await Promise.all([numbered('AAAA', 300), numbered('BBBB', 200)].map((codes) => aWaitingImport(system, shop, pool, codes)))
  await system.runner.drain()
  const { rows } = await system.pool.query(
    'select min(position)::int as first, max(position)::int as last, count(*)::int as count from codes where pool_id = $1',
    [pool],
  )
  assert.deepEqual(rows, [{ first: 1, last: 500, count: 500 }])
  await sound(shop)
})

test('S0-20 codes of a retired pool may be uploaded again, those given away with a notice', async () => {
  const shop = await aShop(system)
  const old = await aPool(system, shop, { name: '舊的' })
  await anImport(system, shop, old, ['OLD-0001', 'OLD-0002'])
  const pool = await aPool(system, shop)
  assert.equal((await anImport(system, shop, pool, ['OLD-0001'])).status, 'failed')
  await give(old, 1)
  await inShop(system, shop, (tx) => retirePool(tx, old))
  const result = await anImport(system, shop, pool, ['OLD-0002', 'OLD-0001'])
  assert.deepEqual([result.status, result.importedCount, result.warningCount], ['imported', 2, 1])
  assert.deepEqual(result.problems, [
    { isBlocking: false, row: 3, cell: 'A3', code: 'code_given_by_deleted_group', details: { groupId: old, groupName: '舊的' } },
  ])
})

test('S0-19 four imports of the same file at once: one wins, three get the duplicate report', async () => {
  const shop = await aShop(system)
  const codes = numbered('RACE', 3_000)
  const pools = await Promise.all([0, 1, 2, 3].map((index) => aPool(system, shop, { name: `池 ${index}` })))
  const ids = await Promise.all(
    pools.map((pool, index) => aWaitingImport(system, shop, pool, index % 2 === 0 ? codes : codes.toReversed())),
  )
  await Promise.all(ids.map((id) => runJob(shop, id)))
  const results = await Promise.all(ids.map((id) => importResult(system, shop, id)))
  assert.deepEqual(results.map(({ status }) => status).sort(), ['failed', 'failed', 'failed', 'imported'])
  const winner = results.find(({ status }) => status === 'imported')
  for (const { status, errorCount, problems } of results) {
    if (status === 'imported') continue
    assert.deepEqual([errorCount, problems[0]?.details.groupName], [3_000, winner?.poolName])
  }
  await sound(shop)
})

test('S0-16 and SX-14 a job taken up by two workers imports once', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  const importId = await aWaitingImport(system, shop, pool, numbered('ONCE', 4_500))
  await Promise.allSettled([runJob(shop, importId), runJob(shop, importId)])
  await runJob(shop, importId)
  const result = await importResult(system, shop, importId)
  assert.deepEqual([result.status, result.importedCount, (await codesOf(system, shop, pool)).length], ['imported', 4_500, 4_500])
  const { rows } = await system.pool.query(
    `select count(*)::int as count from events where shop_id = $1 and type = 'codes.import_finished'`,
    [shop.id],
  )
  assert.equal(rows[0].count, 1)
  await sound(shop)
})

/** Rows as the thread of a killed worker leaves them. */
const leaveStaged = (shop: TestShop, importId: string) =>
  system.pool.query(
    `insert into code_import_rows (shop_id, staging_id, import_id, position, row_number, id, lookup_hash, ciphertext, tail, key_id)
     values ($1, gen_random_uuid(), $2, 1, 2, gen_random_uuid(), '\\x00', '\\x00', '', 'test-key')`,
    [shop.id, importId],
  )
const stagedOf = async (importId: string) =>
  (await system.pool.query('select count(*)::int as count from code_import_rows where import_id = $1', [importId])).rows[0].count

test('S0-16 and SX-62 staged rows of a dead attempt are removed by the next; of an import that has ended, by the sweep', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  const ended = await anImport(system, shop, pool, ['ENDED-1', 'ENDED-2'])
  assert.equal(await stagedOf(ended.id), 0, 'an import leaves no rows behind')
  const waiting = await aWaitingImport(system, shop, pool, ['RIGHT-1', 'RIGHT-2'])
  await Promise.all([leaveStaged(shop, ended.id), leaveStaged(shop, waiting)])
  await sweepStaged(codeImporter, system)
  assert.deepEqual([await stagedOf(ended.id), await stagedOf(waiting)], [0, 1], 'what may still be taken up stays')
  await system.runner.drain()
  assert.deepEqual(
    [(await importResult(system, shop, waiting)).importedCount, await codesOf(system, shop, pool), await stagedOf(waiting)],
    [2, ['ENDED-1', 'ENDED-2', 'RIGHT-1', 'RIGHT-2'], 0],
  )
})

test('S0-16 an import whose staged rows were lost on the way imports nothing, and everything at its next attempt', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop)
  const importId = await aWaitingImport(system, shop, pool, numbered('LOST', 1_500))
  // The rows go while the import waits for its turn, as they do when another worker takes this one for dead.
  const turn = await system.pool.connect()
  await turn.query('begin')
  await turn.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`codes.import-codes ${shop.id}`])
  const attempt = assert.rejects(runJob(shop, importId), /not all rows are staged/)
  await until(async () => (await importResult(system, shop, importId)).status === 'importing')
  await system.pool.query('delete from code_import_rows where import_id = $1 and position = 700', [importId])
  await turn.query('commit')
  turn.release()
  await attempt
  assert.deepEqual(await codesOf(system, shop, pool), [])
  await runJob(shop, importId)
  assert.equal((await importResult(system, shop, importId)).importedCount, 1_500)
})

test('S0-11 a generated pool takes no file', async () => {
  const shop = await aShop(system)
  const pool = await aPool(system, shop, { source: 'generated' })
  const path = join(await mkdtemp(join(tmpdir(), 'codes-')), 'upload')
  await writeFile(path, await codesFile(['ANY-0001']))
  await assert.rejects(
    inShop(system, shop, (tx) => startImport(tx, { poolId: pool, path, displayName: 'x.xlsx' })),
    (error) => error instanceof DomainError && error.code === 'code_pool_generated',
  )
})
