import pg from 'pg'
import { binaryArray, type StagedType, type StagedValue } from './binary-array.ts'

/** Which rows these will be: of which shop, import and attempt, in which table. */
export type StagingPlace = { databaseUrl: string; shopId: string; importId: string; stagingId: string; table: string }

/** The thread's own way to the database. */
export type Stage = Readonly<{
  add: (rowNumber: number, values: readonly StagedValue[]) => void
  /** Sends full batches; waits only while the one before is on its way, so that reading never runs further ahead than that. */
  flush: (which?: 'full' | 'all') => Promise<void>
  /** How many rows are staged. */
  count: () => number
  end: () => Promise<void>
}>

/** Rows per statement: round trips vanish, and no statement keeps a processor for longer than some milliseconds. */
const BATCH_ROWS = 1_000

/**
 * Opens a connection for one import's rows, as the same role and shop as every request. Each batch commits by itself and waits for no
 * disk: staging tables are unlogged, what is lost with them is read from the file again.
 */
export async function openStage(place: StagingPlace, columns: Readonly<Record<string, StagedType>>): Promise<Stage> {
  const client = new pg.Client({
    connectionString: place.databaseUrl,
    application_name: 'aftercart import',
    options: '-c timezone=UTC -c lock_timeout=10s -c synchronous_commit=off',
  })
  await client.connect()
  await client.query(`select set_config('role', 'aftercart_app', false), set_config('app.shop_id', $1, false)`, [place.shopId])
  const types = Object.values(columns)
  const text = insertOf(place.table, columns)
  let batch = newBatch(types.length)
  let staged = 0
  let onItsWay: Promise<unknown> = Promise.resolve()

  const send = async () => {
    const { rowNumbers, values } = batch
    batch = newBatch(types.length)
    await onItsWay
    const arrays = [binaryArray('int4', rowNumbers), ...types.map((type, index) => binaryArray(type, values[index] ?? []))]
    onItsWay = client.query({ name: 'stage', text, values: [place.shopId, place.stagingId, place.importId, staged, ...arrays] })
    onItsWay.catch(() => {}) // thrown where it is waited for
    staged += rowNumbers.length
  }

  return {
    add(rowNumber, values) {
      batch.rowNumbers.push(rowNumber)
      for (const [index, value] of values.entries()) batch.values[index]?.push(value)
    },
    async flush(which = 'full') {
      if (batch.rowNumbers.length >= (which === 'full' ? BATCH_ROWS : 1)) await send()
      if (which === 'all') await onItsWay
    },
    count: () => staged,
    end: () => client.end(),
  }
}

type Batch = { rowNumbers: number[]; values: StagedValue[][] }

function newBatch(columns: number): Batch {
  return { rowNumbers: [], values: Array.from({ length: columns }, () => []) }
}

/** Names of tables and columns come from the importers' own code. */
function insertOf(table: string, columns: Readonly<Record<string, StagedType>>): string {
  const names = Object.keys(columns)
  const arrays = ['$5::int4[]', ...Object.values(columns).map((type, index) => `$${index + 6}::${type}[]`)]
  return `insert into ${table} (shop_id, staging_id, import_id, position, row_number, ${names.join(', ')})
    select $1::uuid, $2::uuid, $3::uuid, $4::int4 + r.nth, r.row_number, ${names.map((name) => `r.${name}`).join(', ')}
    from unnest(${arrays.join(', ')}) with ordinality as r(row_number, ${names.join(', ')}, nth)`
}
