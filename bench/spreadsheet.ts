import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { strToU8, zipSync } from 'fflate'
import { createCodeSheetChecker } from '#modules/codes/code-sheet.ts'
import { openSheet } from '#platform/spreadsheet/open-sheet.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'

/**
 * How long reading and checking a list of codes takes, and how much memory (SX-62): in a worker with small heaps, as an import runs.
 * Memory is the growth of the whole process at its highest, the worker's own 20–30 MB included. `node bench/spreadsheet.ts`
 */
async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    for (const count of [200_000, 1_000_000]) {
      for (const [name, write] of Object.entries(WRITERS)) {
        const path = join(directory, `${count}-${name}`)
        const start = performance.now()
        await write(path, count)
        const writtenMs = performance.now() - start
        const { size } = await stat(path)
        console.log(`${name} ${count} rows: written in ${Math.round(writtenMs)} ms, ${(size / 1e6).toFixed(1)} MB`)
        await measureRead(path)
      }
    }
  } finally {
    await rm(directory, { recursive: true })
  }
}

const WRITERS = {
  'inline.xlsx': (path: string, count: number) => pipeline(writeXlsx(rows(count), { sheetName: 'codes' }), createWriteStream(path)),
  'shared.xlsx': (path: string, count: number) => pipeline([sharedStringsBook(count)], createWriteStream(path)),
  csv: (path: string, count: number) => pipeline(writeCsv(rows(count)), createWriteStream(path)),
}

function* rows(count: number): Generator<[string]> {
  yield ['序號']
  for (let index = 0; index < count; index++) yield [`${index.toString(36).padStart(6, '0')}${randomBytes(5).toString('hex')}`]
}

/** As Excel itself writes it: every text once in a table, the sheet full of numbers into it. */
function sharedStringsBook(count: number): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const cells = Array.from(
    { length: count + 1 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`,
  )
  const strings = Array.from(rows(count), ([text]) => `<si><t>${text}</t></si>`)
  return zipSync({
    '_rels/.rels': strToU8(`<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    'xl/workbook.xml': strToU8('<workbook xmlns:r="x"><sheets><sheet name="A" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relation('a', 'worksheet', 'sheet.xml')}${relation('b', 'sharedStrings', 'strings.xml')}</Relationships>`,
    ),
    'xl/sheet.xml': strToU8(`<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`),
    'xl/strings.xml': strToU8(`<sst>${strings.join('')}</sst>`),
  })
}

/** In a process of its own, so that the writing above does not count. */
async function measureRead(path: string): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, path])
  console.log(`  ${stdout.trim()}`)
}

async function readInWorker(path: string): Promise<void> {
  const before = process.memoryUsage.rss()
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { path },
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
  })
  await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject))
  const [, peakKib = '0'] = /VmHWM:\s+(\d+)/.exec(await readFile('/proc/self/status', 'utf8')) ?? []
  console.log(`peak memory +${Math.round((Number(peakKib) * 1024 - before) / 1e6)} MB`)
}

async function readAndCheck(path: string): Promise<void> {
  const start = performance.now()
  const sheet = await openSheet({ path, name: path }, { expectedWords: ['序號'] })
  const checker = createCodeSheetChecker()
  for await (const batch of sheet.batches) for (const row of batch) checker.row(row)
  const result = checker.finish()
  console.log(`${result.errorCount === 0 ? result.codeCount : 'no'} codes read and checked in ${Math.round(performance.now() - start)} ms`)
}

const [, , given] = process.argv
if (!isMainThread) await readAndCheck(workerData.path)
else if (given !== undefined) await readInWorker(given)
else await main()
