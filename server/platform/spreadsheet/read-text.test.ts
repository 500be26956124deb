import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { collect, rowsOf, temporaryFile, textsOf } from '#test/support/workbook.ts'
import { openSheet } from './open-sheet.ts'
import type { SheetRow } from './sheet.ts'

test('CSV follows RFC 4180: quotes, doubled quotes, separators and line breaks inside them', async () => {
  assert.deepEqual(await textsOf('a,"b,c"\r\n"d ""e""","f\r\ng"\r\n'), [
    ['a', 'b,c'],
    ['d "e"', 'f\r\ng'],
  ])
  assert.deepEqual(await textsOf('a\nb\rc\r\nd'), [['a'], ['b'], ['c'], ['d']])
  assert.deepEqual(await textsOf('\uFEFFa;b\n1,5;2'), [
    ['a', 'b'],
    ['1,5', '2'],
  ])
  assert.deepEqual(await textsOf('a\tb\n"c\td"\te'), [
    ['a', 'b'],
    ['c\td', 'e'],
  ])
})

test('rows count as a spreadsheet program shows them', async () => {
  const rows = await rowsOf('a\n\n"b\nb"\n,,\n,c\n\n')
  assert.deepEqual(rows.map(({ rowNumber, cells }) => [rowNumber, cells.map((cell) => [cell.column, cell.text])]), [
    [1, [[1, 'a']]],
    [3, [[1, 'b\nb']]],
    [5, [[2, 'c']]],
  ]) // biome-ignore format: one row per line
})

test('SX-28 broken and endless CSV is refused', async () => {
  await assert.rejects(rowsOf('a\nb"c\n'), { code: 'spreadsheet_bad_quotes', details: { row: 2 } })
  await assert.rejects(rowsOf('a\n"b"c\n'), { code: 'spreadsheet_bad_quotes', details: { row: 2 } })
  await assert.rejects(rowsOf('a\nb\n"c'), { code: 'spreadsheet_bad_quotes', details: { row: 3 } })
  await assert.rejects(rowsOf('"'.repeat(9_000_001)), { code: 'spreadsheet_cell_too_long' })
  await assert.rejects(rowsOf('x'.repeat(40_000)), { code: 'spreadsheet_cell_too_long', details: { row: 1, limit: 32767 } })
  await assert.rejects(rowsOf('a,'.repeat(300)), { code: 'spreadsheet_too_many_cells' })
  await assert.rejects(rowsOf('\n'.repeat(2_000_000)), { code: 'spreadsheet_too_many_rows' })
  await assert.rejects(rowsOf('a\nb\nc', { limits: { rows: 2 } }), { code: 'spreadsheet_too_many_rows', details: { limit: 2 } })
  await assert.rejects(rowsOf('x'.repeat(40_000), { name: 'a.txt' }), { code: 'spreadsheet_cell_too_long' })
  assert.deepEqual(await textsOf('a\0b,c'), [['a\0b', 'c']])
})

test('a .txt file is one value per line, quotes and commas included', async () => {
  assert.deepEqual(await textsOf('a,b\r\n"c"\r\n\r\n\'=1\rd', { name: '序號.TXT' }), [['a,b'], ['"c"'], ["'=1"], ['d']])
  const long = Array.from({ length: 40_000 }, (_, index) => [`value-${index}`]) // line ends fall on every side of a chunk's end
  assert.deepEqual(await textsOf(long.join('\r\n'), { name: 'a.txt' }), long)
})

const traditional = '序號,備註\n0012-王小明,贈品兌換碼請於期限內至門市使用\n0013-林美麗,碁峰資訊的會員\n'
const simplified = '序号,备注\n0012-王小明,赠品兑换码请在期限内到门店使用\n'

test('S0-15 UTF-8, UTF-16, Big5 and GBK are told apart', async () => {
  const read = async (text: string, encoding: string, addBOM = false) => {
    const sheet = await openSheet({ path: await temporaryFile(iconv.encode(text, encoding, { addBOM })), name: 'list.csv' }, {})
    const rows = (await collect<SheetRow[]>(sheet.batches)).flat()
    const lines = rows.map((row) => row.cells.map((cell) => cell.text).join(','))
    return { encoding: sheet.format === 'xlsx' ? sheet.format : sheet.encoding, text: `${lines.join('\n')}\n` }
  }
  assert.deepEqual(await read(traditional, 'utf8'), { encoding: 'utf-8', text: traditional })
  assert.deepEqual(await read(traditional, 'utf8', true), { encoding: 'utf-8', text: traditional })
  assert.deepEqual(await read(traditional, 'utf-16le', true), { encoding: 'utf-16le', text: traditional })
  assert.deepEqual(await read(traditional, 'utf-16be', true), { encoding: 'utf-16be', text: traditional })
  assert.deepEqual(await read(traditional, 'big5'), { encoding: 'big5', text: traditional })
  assert.deepEqual(await read(traditional, 'gbk'), { encoding: 'gb18030', text: traditional })
  assert.deepEqual(await read(simplified, 'gbk'), { encoding: 'gb18030', text: simplified })
})

test('S0-15 the heading alone is enough, with the expected word and without it', async () => {
  for (const expectedWords of [[], ['序號', '序号']]) {
    for (const [heading, encoding] of [
      ['序號', 'big5'],
      ['序號', 'gbk'],
      ['序号', 'gbk'],
    ] as const) {
      assert.deepEqual(await textsOf(iconv.encode(`${heading}\nA001\n`, encoding), { expectedWords }), [[heading], ['A001']])
    }
  }
})

test('S0-15 frequency decides where both readings are possible', async () => {
  const sentences = [
    '活動期間內購買指定商品即可獲得兌換序號',
    '請輸入您的電子郵件地址',
    '每筆訂單限用一次',
    '門市地址台北市信義區',
    '數量有限送完為止',
  ]
  for (const sentence of sentences) assert.deepEqual(await textsOf(iconv.encode(sentence, 'big5')), [[sentence]])
  const others = ['活动期间购买指定商品即可获得兑换码', '请输入您的电子邮件地址', '每笔订单限用一次', '数量有限送完为止']
  for (const sentence of others) assert.deepEqual(await textsOf(iconv.encode(sentence, 'gbk')), [[sentence]])
})
