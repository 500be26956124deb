import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { asStaff, type StaffCall } from '#test/support/as-staff.ts'
import { anImport, codesOf } from '#test/support/builders/codes.ts'
import { aCodeGroup } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { textsOf } from '#test/support/workbook.ts'

const system = await testSystem({ environment: { DATA_DIR: await mkdtemp(join(tmpdir(), 'aftercart-')) } })

const call = (shop: TestShop, request: StaffCall) => asStaff(system, shop, request)

test('SX-5 what is exported imports back byte for byte, as .xlsx and as .csv', async () => {
  const shop = await aShop(system)
  const codes = [
    '=1+1',
    '00123',
    '%0A%0D',
    '<b>x</b>',
    "it's'",
    "'=quoted",
    'a,b;"c"',
    '@SUM(A1)',
    '-1-2-3',
    '＋full',
    '😀😀😀😀',
    '碼'.repeat(128),
    '_x0041_',
  ]
  const first = await aCodeGroup(system, shop, { codes })
  const files = await Promise.all(['xlsx', 'csv'].map((format) => call(shop, { url: `/code-groups/${first.id}/export?format=${format}` })))
  await call(shop, { method: 'DELETE', url: `/code-groups/${first.id}` })
  for (const [index, { status, bytes }] of files.entries()) {
    assert.equal(status, 200)
    const group = await aCodeGroup(system, shop, { codes: [] })
    const result = await anImport(system, shop, group.id, bytes, index === 0 ? 'export.xlsx' : 'export.csv')
    assert.deepEqual([result.status, result.problems], ['imported', []])
    assert.deepEqual(await codesOf(system, shop, group.id), codes)
    await call(shop, { method: 'DELETE', url: `/code-groups/${group.id}` })
  }
  const { rows } = await system.pool.query(
    `select count(*)::int as count from audit_entries where action = 'codes.export' and subject_id = $1`,
    [first.id],
  )
  assert.equal(rows[0].count, 2)
})

test('S0-15 the sample file is a workbook that imports', async () => {
  const shop = await aShop(system)
  const { bytes, headers } = await call(shop, { url: '/code-groups/sample' })
  assert.match(String(headers['content-type']), /spreadsheetml/)
  assert.equal((await textsOf(bytes))[0]?.[0], '序號')
  const group = await aCodeGroup(system, shop, { codes: [] })
  assert.equal((await anImport(system, shop, group.id, bytes)).status, 'imported')
})
