import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aProduct } from '#test/support/builders/catalog.ts'
import { anImport, codesOf, inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup, anOrderToClose, close, numberedCodes } from '#test/support/builders/serial-codes.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { codesChecks } from '../codes/checks.ts'
import { readOrderCodes } from './read-order-codes.ts'
import { readGroup } from './views.ts'

const system = await testSystem()
const withdraw = async (shop: TestShop, importId: string, { headers } = shop.staff) => {
  const url = `/api/admin/code-imports/${importId}/withdrawal`
  const answer = await system.app.inject({ method: 'POST', url, headers, payload: { reason: '檔案內容錯誤' } })
  return { status: answer.statusCode, body: answer.json() }
}
const groupOf = (shop: TestShop, groupId: string) => inShop(system, shop, (tx) => readGroup(tx, groupId))

test('S0-22 the unsent codes of a file are taken back as a whole, on the record; sent ones and other files stay', async () => {
  const shop = await aShop(system)
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: [] })
  const wrong = await anImport(system, shop, group.id, numberedCodes('WRONG', 5))
  await anImport(system, shop, group.id, numberedCodes('RIGHT', 3))
  const order = await anOrderToClose(system, shop, { lines: [{ product, quantity: 2 }] })
  await close(system, shop, order)
  const done = await withdraw(shop, wrong.id)
  assert.deepEqual([done.status, done.body.withdrawnCount, done.body.unsentCount], [200, 3, 0])
  assert.deepEqual(done.body.can.withdraw, { code: 'code_import_withdrawn' })
  const view = await groupOf(shop, group.id)
  assert.deepEqual([view.importedCount, view.sentCount, view.unsentCount, view.state], [5, 2, 3, 'running'])
  const listed = await system.app.inject({ url: `/api/admin/code-groups/${group.id}/codes`, headers: shop.staff.headers })
  assert.deepEqual(
    listed.json().items.map((code: { tail: string; state: string }) => [code.tail, code.state]),
    [
      ['0001', 'assigned'],
      ['0002', 'assigned'],
      ['0001', 'free'],
      ['0002', 'free'],
      ['0003', 'free'],
    ],
  )
  const next = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, next)
  const codes = await inShop(system, shop, (tx) => readOrderCodes(tx, system.deps.keyring, next.id))
  assert.deepEqual(
    codes.map(({ code }) => code),
    ['RIGHT-0001'],
  )
  const again = await withdraw(shop, wrong.id)
  assert.deepEqual([again.status, again.body.code], [409, 'code_import_withdrawn'])
  const { rows } = await system.pool.query(`select reason, after from audit_entries where subject_id = $1`, [wrong.id])
  assert.deepEqual([rows[0].reason, rows[0].after.withdrawn, rows.length], ['檔案內容錯誤', 3, 1])
  for (const check of codesChecks) assert.deepEqual(await inShop(system, shop, (tx) => check.find(tx)), [], check.name)
})

test('S0-22 what was taken back may be uploaded again, corrected; a group left without any is empty, not used up', async () => {
  const shop = await aShop(system)
  const group = await aCodeGroup(system, shop, { codes: [] })
  const wrong = await anImport(system, shop, group.id, ['SAME-0001', 'TYPO-0002'])
  assert.equal((await withdraw(shop, wrong.id)).status, 200)
  const empty = await groupOf(shop, group.id)
  assert.deepEqual([empty.state, empty.warning, empty.importedCount], ['running', 'no_codes', 0])
  const right = await anImport(system, shop, group.id, ['SAME-0001', 'TRUE-0002'])
  assert.deepEqual([right.status, right.warningCount], ['imported', 0])
  assert.equal((await codesOf(system, shop, group.id)).length, 4, 'the withdrawn ones stay in the table, out of reach')
  assert.equal((await groupOf(shop, group.id)).unsentCount, 2)
})

test('S0-22 nothing unsent, a failed file, a viewer and another shop are refused', async () => {
  const [shop, other] = await Promise.all([aShop(system), aShop(system)])
  const product = await aProduct(system, shop)
  const group = await aCodeGroup(system, shop, { products: [product], codes: [] })
  const file = await anImport(system, shop, group.id, ['GONE-0001'])
  const failed = await anImport(system, shop, group.id, ['x'])
  assert.equal((await withdraw(other, file.id, other.staff)).status, 404)
  assert.equal((await withdraw(shop, file.id, await aStaff(system, shop, 'viewer'))).status, 403)
  assert.equal((await withdraw(shop, failed.id)).body.code, 'code_import_failed')
  await close(system, shop, await anOrderToClose(system, shop, { lines: [{ product }] }))
  assert.equal((await withdraw(shop, file.id)).body.code, 'code_import_all_sent')
})
