import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import { aCardOrder, aCardProduct } from '#test/support/builders/cards.ts'
import { addCards, codesOf } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardDesk, type DeskField } from '#test/support/card-desk.ts'
import { payOrder } from '#test/support/gateway.ts'
import { testSystem } from '#test/support/system.ts'
import { textsOf } from '#test/support/workbook.ts'
import { pasteRows } from './paste-rows.ts'

const system = await testSystem({ environment: { DATA_DIR: await mkdtemp(join(tmpdir(), 'aftercart-')) } })
const shop = await aShop(system)
const desk = cardDesk(system, shop)
const HEADING = ['卡號', '卡密']

const workbook = (rows: readonly (readonly string[])[]) => buffer(writeXlsx(rows, { sheetName: 'cards' }))
const csv = (rows: readonly (readonly string[])[]) => buffer(writeCsv(rows))
/** What the pool holds, in the order of the list. */
const valuesOf = async (poolId: string): Promise<string[][]> =>
  (await codesOf(system, shop, poolId)).map((card) => JSON.parse(card) as string[])
const findingsOf = (done: { problems: { row: number; cell: string; code: string }[] }) =>
  done.problems.map(({ row, cell, code }) => `${row} ${cell} ${code}`)

test('S1-24 a workbook, a CSV and a paste come in alike, in the order of the file', async () => {
  const rows = [
    ['0001', 'a1'],
    ['0002', 'a2'],
    ['0003', 'a3'],
  ]
  for (const send of [
    async (poolId: string) => desk.upload(poolId, await workbook([HEADING, ...rows]), 'cards.xlsx'),
    async (poolId: string) => desk.upload(poolId, await csv([HEADING, ...rows]), 'cards.csv'),
    (poolId: string) => desk.paste(poolId, rows.map((row) => row.join('\t')).join('\r\n')),
    (poolId: string) => desk.paste(poolId, rows.map((row) => row.join(',')).join('\n')),
    (poolId: string) => desk.paste(poolId, `  ${rows.map((row) => row.join('   ')).join('\n\n')}\n`),
  ]) {
    const poolId = await desk.pool()
    const done = await send(poolId)
    assert.deepEqual([done.status, done.importedCount, done.problems], ['imported', 3, []])
    assert.deepEqual(await valuesOf(poolId), rows)
    const { items } = (await desk.ask('GET', `/card-pools/${poolId}/card-imports`)).body
    assert.deepEqual([items.length, items[0].importedCount, items[0].id], [1, 3, done.id])
  }
})

test('S1-24 the heading may stand in any order; a card needs one value, whichever', async () => {
  const poolId = await desk.pool()
  const done = await desk.upload(
    poolId,
    await workbook([
      ['卡密', '卡號'],
      ['pin-1', 'no-1'],
      ['pin-2', ''],
      ['', 'no-3'],
      ['', ''],
    ]),
    'a.xlsx',
  )
  assert.deepEqual([done.status, done.problems], ['imported', []])
  assert.deepEqual(await valuesOf(poolId), [
    ['no-1', 'pin-1'],
    ['', 'pin-2'],
    ['no-3', ''],
  ])
})

test('S1-24 cards without a number are told apart by their secrets', async () => {
  const poolId = await desk.pool()
  const done = await desk.paste(poolId, '\tpin-1\n\tpin-2')
  assert.deepEqual([done.status, done.importedCount], ['imported', 2])
  assert.deepEqual(findingsOf(await desk.paste(await desk.pool(), '\tpin-1\n\tpin-1')), ['2 A2 code_duplicate_in_file'])
})

test('S1-24 an unknown, a missing and a doubled column are named, and nothing comes in', async () => {
  const poolId = await desk.pool()
  for (const [heading, expected] of [
    [
      ['卡號', '密碼'],
      ['1 B1 card_field_unknown', '1 B1 card_field_missing'],
    ],
    [['卡號'], ['1 B1 card_field_missing']],
    [['卡號', '卡密', '卡號'], ['1 C1 card_field_twice']],
    [
      ['0001', 'a1'],
      ['1 A1 card_field_unknown', '1 B1 card_field_unknown', '1 A1 card_field_missing', '1 B1 card_field_missing'],
    ],
  ] as const) {
    const done = await desk.upload(poolId, await workbook([heading, heading.map((_, index) => `value-${index}`)]), 'a.xlsx')
    assert.deepEqual([done.status, findingsOf(done).toSorted()], ['failed', [...expected].toSorted()])
  }
  assert.deepEqual(await valuesOf(poolId), [])
})

test('S1-24 all or nothing: one wrong row keeps the whole file out, and the report names every cell', async () => {
  const poolId = await desk.pool()
  const rows = [
    ['0001', 'a1'],
    ['0002', 'x'.repeat(129)],
    ['0001', 'a3'],
    ['0004', 'a4', 'too much'],
  ]
  const done = await desk.upload(poolId, await workbook([HEADING, ...rows]), 'a.xlsx')
  assert.deepEqual(
    [done.status, done.importedCount, findingsOf(done)],
    ['failed', 0, ['3 B3 code_too_long', '4 A4 code_duplicate_in_file', '5 C5 code_row_extra_cell']],
  )
  assert.deepEqual(await valuesOf(poolId), [])
  const { bytes } = await desk.ask('GET', `/card-imports/${done.id}/report?locale=zh-TW`)
  const report = await textsOf(bytes)
  assert.deepEqual(
    report.slice(1).map(([row, cell]) => `${row} ${cell}`),
    ['3 B3', '4 A4', '5 C5'],
  )
  assert.ok(!JSON.stringify([report, done]).includes('xxxx'), 'what stood in the cell is not repeated')
  assert.equal((await desk.upload(poolId, await workbook([HEADING, ['0001', 'a1']]), 'a.xlsx')).status, 'imported')
})

test('S1-24 a number that is in the pool already is refused there, and welcome in another pool; a removed one may come again', async () => {
  const [first, second] = [await desk.pool({ name: '卡密A' }), await desk.pool({ name: '卡密B' })]
  await desk.paste(first, 'N1\tone\nN2\ttwo')
  const again = await desk.paste(first, 'N3\tthree\nN2\tother secret')
  assert.deepEqual([again.status, findingsOf(again)], ['failed', ['2 A2 code_duplicate_in_group']])
  assert.equal(again.problems[0].details.groupName, '卡密A')
  assert.equal((await desk.paste(second, 'N1\tone\nN2\ttwo')).status, 'imported')
  // S1-11: an available card goes out of the pool, and may come back.
  const { items } = await desk.cards(first)
  assert.equal((await desk.ask('POST', `/card-pools/${first}/card-removals`, { codeIds: [items[1].id] })).status, 204)
  assert.equal((await desk.cards(first)).total, 1)
  assert.equal((await desk.paste(first, 'N2\tcame again')).status, 'imported')
  assert.deepEqual(
    (await desk.cards(first)).items.map((card: { fields: { value: string }[] }) => card.fields[0]?.value),
    ['N1', 'N2'],
  )
})

test('S1-24 a paste counts lines as a person does, with its heading and without, on the screen as in the report', async () => {
  const bad = 'x'.repeat(129)
  for (const [lines, expected] of [
    [
      ['0001\ta1', '', `0002\t${bad}`, '0001\ta3'],
      ['3 B3 code_too_long', '4 A4 code_duplicate_in_file'],
    ],
    [
      ['卡號\t卡密', '0001\ta1', `0002\t${bad}`, '0001\ta3'],
      ['3 B3 code_too_long', '4 A4 code_duplicate_in_file'],
    ],
    [['', '卡密,卡號', `${bad},0001`], ['3 A3 code_too_long']],
    [['卡號\t密碼', `0001\t${bad}`], ['2 B2 code_too_long']],
  ] as const) {
    const done = await desk.paste(await desk.pool(), lines.join('\n'))
    assert.deepEqual([done.status, findingsOf(done)], ['failed', [...expected]])
    const report = await textsOf((await desk.ask('GET', `/card-imports/${done.id}/report`)).bytes)
    assert.deepEqual(
      report.slice(1).map(([row]) => row),
      expected.map((line) => line.split(' ')[0]),
    )
    const again = done.problems.find(({ code }: { code: string }) => code === 'code_duplicate_in_file')
    if (again) assert.equal(again.details.firstRow, lines.findIndex((line) => line === '0001\ta1') + 1)
  }
  const poolId = await desk.pool()
  assert.equal((await desk.paste(poolId, '卡密\t卡號\npin-1\tno-1')).status, 'imported')
  assert.deepEqual(await valuesOf(poolId), [['no-1', 'pin-1']], 'the heading is no card, and says what stands where')
  const empty = await desk.paste(poolId, '卡號\t卡密\n\n')
  assert.deepEqual([empty.status, findingsOf(empty)], ['failed', ['1 A1 code_sheet_empty']])
})

test('S1-24 the report of cards speaks of cards and card pools, that of codes of codes', async () => {
  const poolId = await desk.pool({ name: '點數卡甲' })
  await desk.paste(poolId, 'N1\tone')
  const again = await desk.paste(poolId, 'N1\tone\nN2\ttwo\textra\nN3\tx\nN3\ty')
  for (const [locale, words] of [
    ['zh-TW', ['卡密庫「點數卡甲」中已經有這組卡密', '欄位太多；內容本身有逗號時請用引號包起來，或改用 Excel', '與第 3 列的卡密重複']],
    [
      'en',
      [
        'The card pool "點數卡甲" has this card already',
        'Too many fields; put quotes around values that contain commas, or use Excel',
        'Same card as in row 3',
      ],
    ],
  ] as const) {
    const { bytes } = await desk.ask('GET', `/card-imports/${again.id}/report?locale=${locale}`)
    const report = await textsOf(bytes)
    assert.deepEqual(
      report.slice(1).map((row) => row[3]),
      [...words],
    )
    assert.doesNotMatch(JSON.stringify(report), /序號|code group/i)
  }
})

test('S1-24 a field left empty in a paste keeps its place: the secret does not become the number', () => {
  const fields: DeskField[] = [
    { name: '卡號', isSecret: false },
    { name: '卡密', isSecret: true },
  ]
  assert.deepEqual(pasteRows(fields, '\tpin-1\nno-2\t')[0], ['', 'pin-1'])
  assert.deepEqual(pasteRows(fields, ',pin-1')[0], ['', 'pin-1'])
  assert.deepEqual(pasteRows(fields, ' no-1  pin-1 ')[0], ['no-1', 'pin-1'])
  assert.deepEqual(pasteRows(fields.slice(1), 'a b, c')[0], ['a b, c'])
})

test('S1-24 the template of a pool has its fields and imports as it is', async () => {
  const poolId = await desk.pool({
    fields: [
      { name: '帳號', isSecret: false },
      { name: '密碼', isSecret: true },
      { name: '網址', isSecret: false },
    ],
  })
  const { bytes } = await desk.ask('GET', `/card-pools/${poolId}/sample`)
  assert.deepEqual((await textsOf(bytes))[0], ['帳號', '密碼', '網址'])
  assert.deepEqual((await desk.upload(poolId, bytes, 'sample.xlsx')).problems, [])
})

test('SX-5 what is exported imports back into an empty pool byte for byte, as .xlsx and as .csv', async () => {
  const texts = [
    '=1+1',
    '00123',
    '%0A%0D',
    '<b>x</b>',
    "it's'",
    "'=quoted",
    'a,b;"c"',
    "'",
    ',',
    '@SUM(A1)',
    '-1-2-3',
    '＋full',
    '_x0041_',
    'a b',
  ]
  const values = [...texts, '😀👩‍👩‍👧‍👦', '碼'.repeat(128), '😀'.repeat(128), 'x'.repeat(128), '1e5', 'TRUE', '2026-11-21']
  const fields = ['number', 'secret', 'more'].map((name, index) => ({ name, isSecret: index === 1 }))
  const cards = values.map((value, index) => [value, values.at(index - 1) ?? '', index % 3 === 0 ? '' : value])
  const from = await desk.pool({ name: '往返', fields })
  const first = await desk.upload(from, await workbook([fields.map(({ name }) => name), ...cards]), 'cards.xlsx')
  assert.deepEqual([first.status, first.problems], ['imported', []])
  assert.deepEqual(await valuesOf(from), cards)
  for (const format of ['xlsx', 'csv']) {
    const { status, bytes } = await desk.ask('GET', `/card-pools/${from}/export?format=${format}`)
    assert.equal(status, 200)
    const to = await desk.pool({ fields })
    const done = await desk.upload(to, bytes, `export.${format}`)
    assert.deepEqual([done.status, done.problems], ['imported', []])
    assert.deepEqual(await valuesOf(to), cards)
  }
})

test('SX-5 of more cards than are read at once every one is in the export, in the order of the list', async () => {
  const poolId = await desk.pool()
  await addCards(system, shop, { poolId, count: 2_050 })
  const { bytes } = await desk.ask('GET', `/card-pools/${poolId}/export?format=csv`)
  const numbers = bytes.toString('utf8').match(/NO-\d{8}/g)
  assert.deepEqual(
    numbers,
    (await valuesOf(poolId)).map(([number]) => number),
  )
  assert.equal(numbers?.length, 2_050)
})

test('SX-3 a dump of the database holds no number and no secret of a card, sold or not', async () => {
  const poolId = await desk.pool({ name: '機密' })
  const done = await desk.paste(poolId, Array.from({ length: 60 }, (_, index) => `PLAINNO-${index}\tPLAINPIN-${index}`).join('\n'))
  assert.equal(done.status, 'imported')
  await desk.paste(poolId, 'PLAINNO-99\tPLAINPIN-99\nPLAINNO-1\tPLAINPIN-1')
  const product = await aCardProduct(system, shop, { poolId })
  const order = await aCardOrder(system, shop, product, { quantity: 3 })
  assert.equal((await payOrder(system, shop, order.id)).verdict, 'booked')
  const { items } = await desk.cards(poolId)
  assert.equal((await desk.reveal(items[0].id))[1], 'PLAINPIN-0')
  await desk.ask('POST', `/cards/${items[1].id}/replacement`, { reason: '無法兌換' })
  await desk.search(poolId, 'PLAINPIN-5')
  await desk.ask('GET', `/card-pools/${poolId}/export?format=csv`)
  await system.runner.drain()
  const stored = await everyRow()
  assert.ok(stored.includes('機密') && stored.includes(items[0].id), 'pool and cards are among it')
  for (const plain of [
    'PLAINNO',
    'PLAINPIN',
    Buffer.from('PLAINPIN').toString('hex'),
    Buffer.from('PLAINPIN').toString('base64').slice(0, 10),
  ])
    assert.ok(!stored.includes(plain), plain)
  assert.doesNotMatch(system.logs.join('\n'), /PLAINNO|PLAINPIN/)
})

/** All rows of all tables, jobs too, as text. */
async function everyRow(): Promise<string> {
  const { rows: tables } = await system.pool.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p')`,
  )
  const texts = await Promise.all(tables.map(({ name }) => system.pool.query(`select to_jsonb(t)::text as line from ${name} as t`)))
  return texts.flatMap(({ rows }) => rows.map((row) => row.line)).join('\n')
}
