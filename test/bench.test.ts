import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { aCodeGroup, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'
import { measureClosings, measureRawClosings } from '../bench/scenarios/closing.ts'
import { measureImport, measureRawImport } from '../bench/scenarios/import-codes.ts'
import { measurePurchases, measureRawPurchases } from '../bench/scenarios/purchase.ts'
import { installRaw } from '../bench/support/raw.ts'
import { pssMegabytes } from '../bench/support/server.ts'
import { furnish } from '../bench/support/stage.ts'

// The measurements measure what they say: every run completes, and the bare SQL beside it writes the same rows. Times decide nothing here.

const mailbox = await openMailbox()
after(() => mailbox.close())
const system = await testSystem({ clock: null, smtpUrl: mailbox.url })
const stage = await furnish(system, { products: 2, customers: 32 })
const { id: groupId } = await aCodeGroup(system, stage.shop, { products: stage.products, codes: numberedCodes('BENCH', 400) })
await installRaw(system.databaseUrl)
await system.runner.start()
const url = await system.app.listen({ port: 0, host: '127.0.0.1' })

test('SX-60 every purchase of the measurement ends with its code, and the raw limit writes the same rows', async () => {
  const rows = [
    'orders',
    'order_lines',
    'order_entries',
    'events',
    'stock_movements',
    'payments',
    'payment_notices',
    'code_assignments',
    'idempotency_keys',
  ]
  const ours = await rowsPer(rows, () => measurePurchases(stage, url, { total: 20, seconds: 60, warmUp: 0 }))
  const raw = await rowsPer(rows, () => measureRawPurchases(stage, system.databaseUrl, groupId, { total: 20, seconds: 60, warmUp: 0 }))
  assert.deepEqual([ours.orders, ours.order_lines, ours.payments, ours.payment_notices, ours.code_assignments], [1, 1, 1, 1, 1])
  assert.deepEqual(raw, ours)
})

test('SX-61 every closing of the measurement gives three codes and one mail, and the raw limit does the same', async () => {
  const rows = ['order_entries', 'events', 'stock_movements', 'code_assignments', 'idempotency_keys', 'mails']
  const ours = await rowsPer(rows, async () => {
    const result = await measureClosings(stage, url, 10)
    assert.equal(result.mails, 10)
    assert.ok(result.mailP99Ms > 0)
    return result.closings
  })
  assert.equal(ours.code_assignments, 3)
  const raw = await rowsPer(rows, () => measureRawClosings(stage, system.databaseUrl, groupId, 10))
  assert.deepEqual(raw, ours)
})

test('SX-62 the import of the measurement is committed whole, beside the same number of rows in bare SQL', async () => {
  const imported = await measureImport(stage, { url, pid: process.pid }, 500)
  assert.ok(imported.seconds > 0 && imported.quiet.count > 0 && imported.meanwhile.count > 0)
  assert.equal(await countCodes(imported.groupId), 500)
  await measureRawImport(system.databaseUrl, stage, imported.groupId, 500)
  assert.equal(await countCodes(imported.groupId), 1_000)
})

test('SX-65 memory is the proportional share of a process and all its children', { skip: process.platform !== 'linux' }, () => {
  const own = pssMegabytes([process.pid])
  assert.ok(own > 10 && own < 2_000)
  assert.ok(pssMegabytes([process.pid, process.ppid]) >= own)
})

/** Rows that one run wrote, per table; every run must have succeeded. */
async function rowsPer(
  tables: readonly string[],
  measure: () => Promise<{ count: number; errors: number; firstError: string | null }>,
): Promise<Record<string, number>> {
  const before = await countRows(tables)
  const { count, errors, firstError } = await measure()
  assert.equal(errors, 0, `${firstError} ${system.logs.filter((line) => line.includes('"level":50')).join('\n')}`)
  const after = await countRows(tables)
  return Object.fromEntries(tables.map((table) => [table, ((after[table] ?? 0) - (before[table] ?? 0)) / count]))
}

async function countRows(tables: readonly string[]): Promise<Record<string, number>> {
  return onDatabase(async (client) => {
    const counts: Record<string, number> = {}
    for (const table of tables) counts[table] = Number((await client.query(`select count(*) from ${table}`)).rows[0].count)
    return counts
  })
}

async function countCodes(poolId: string): Promise<number> {
  return onDatabase(async (client) => Number((await client.query('select count(*) from codes where pool_id = $1', [poolId])).rows[0].count))
}

async function onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: system.databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
