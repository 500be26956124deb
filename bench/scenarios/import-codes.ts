import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { CODE_SHEET_HEADER } from '#modules/codes/index.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import { httpClient } from '../support/http.ts'
import { type Measured, summarise } from '../support/load.ts'
import { processorSeconds, pssMegabytes } from '../support/server.ts'
import type { Stage } from '../support/stage.ts'

export type ImportResult = {
  seconds: number
  /** Processor time of the server, its threads included; unlike `seconds` it says the same on a busy machine. The reads meanwhile are in it. */
  serverSeconds: number
  extraMegabytes: number
  quiet: Measured
  meanwhile: Measured
  groupId: string
}

/** SX-62: a spreadsheet uploaded, checked, encrypted, indexed and committed, while the storefront is read as before. */
export async function measureImport(
  stage: Stage,
  server: { url: string; pid: number },
  count: number,
  { format = 'xlsx', readers = READERS }: { format?: 'xlsx' | 'csv'; readers?: number } = {},
): Promise<ImportResult> {
  const send = httpClient(server.url, 8)
  const headers = stage.shop.staff.headers
  const json = { ...headers, 'content-type': 'application/json' }
  const draft = {
    name: `import ${count}`,
    source: 'uploaded',
    startsAt: new Date(Date.now() - 60_000).toISOString(),
    isPublic: true,
    productIds: stage.products.map((product) => product.id),
  }
  const group = JSON.parse(
    (await send('POST', '/api/admin/code-groups', { ...json, 'idempotency-key': randomBytes(16).toString('hex') }, JSON.stringify(draft)))
      .body,
  )
  const file = await buffer(format === 'csv' ? writeCsv(rows(count)) : writeXlsx(rows(count), { sheetName: CODE_SHEET_HEADER }))

  await readWhile(stage, server.url, readers, () => setTimeout(WARM_UP_MS))
  const before = pssMegabytes([server.pid])
  let peak = before
  // Looking at the memory costs the server time too, so it is looked at in both halves.
  const watch = setInterval(() => {
    peak = Math.max(peak, pssMegabytes([server.pid]))
  }, 200)
  const quiet = await readWhile(stage, server.url, readers, () => setTimeout(QUIET_MS))
  peak = before
  let seconds = 0
  const usedBefore = processorSeconds(server.pid)
  const meanwhile = await readWhile(stage, server.url, readers, async () => {
    const startedAt = performance.now()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(file)]), `codes.${format}`)
    const answer = await fetch(`${server.url}/api/admin/code-groups/${group.id}/code-imports`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomBytes(16).toString('hex') },
      body: form,
    })
    if (answer.status !== 202) throw new Error(`import: ${answer.status} ${await answer.text()}`)
    const { id } = (await answer.json()) as { id: string }
    for (;;) {
      const { status } = JSON.parse((await send('GET', `/api/admin/code-imports/${id}`, headers)).body)
      if (status === 'imported') break
      if (status === 'failed') throw new Error('the import failed')
      await setTimeout(50)
    }
    seconds = (performance.now() - startedAt) / 1000
  })
  clearInterval(watch)
  const serverSeconds = processorSeconds(server.pid) - usedBefore
  return { seconds, serverSeconds, extraMegabytes: peak - before, quiet, meanwhile, groupId: group.id }
}

/** The raw limit: the same rows with all their indexes in one statement, already parsed and encrypted. */
export async function measureRawImport(databaseUrl: string, { shop }: Stage, groupId: string, count: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const startedAt = performance.now()
    await client.query('begin')
    await client.query(
      `insert into codes (shop_id, id, pool_id, import_id, position, state, is_live, scope_id, lookup_hash, ciphertext, key_id, tail, created_at)
       select $1, gen_random_uuid(), $2, (select import_id from codes where shop_id = $1 and pool_id = $2 limit 1), 1000000000 + n, 'assigned', true, $1, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
              uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'bench-key', '0000', now()
       from generate_series(1, $3::int) as n`,
      [shop.id, groupId, count],
    )
    await client.query('commit')
    return (performance.now() - startedAt) / 1000
  } finally {
    await client.end()
  }
}

/** The first reads of a server compile its code and prepare its statements. */
const WARM_UP_MS = 3_000
/** Long enough for a p99 of the reads without an import. */
const QUIET_MS = 4_000
/** What other people do meanwhile: carts and sessions, which are never cached, a few at a time. */
const READERS = 4

async function readWhile(stage: Stage, url: string, count: number, work: () => Promise<unknown>): Promise<Measured> {
  const send = httpClient(url, READERS)
  const times: number[] = []
  let isDone = false
  const startedAt = performance.now()
  const readers = Array.from({ length: count }, async (_, index) => {
    while (!isDone) {
      const from = performance.now()
      await send('GET', '/api/store/cart', stage.customers[index]?.headers ?? {})
      times.push(performance.now() - from)
      await setTimeout(10)
    }
  })
  try {
    await work()
  } finally {
    isDone = true
    await Promise.all(readers)
  }
  return summarise(times, (performance.now() - startedAt) / 1000)
}

async function* rows(count: number): AsyncGenerator<string[]> {
  yield [CODE_SHEET_HEADER]
  for (let index = 0; index < count; index++) yield [randomBytes(10).toString('hex').toUpperCase()]
}
