import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { applyMigrations, newestMigration, prepareQueues, type QueueSettings } from '../db/migrate.ts'
import { BackupError } from './backup-error.ts'
import { copyIn } from './copy.ts'
import { BACKUP_FORMAT, type BackupHeader, type BackupManifest, entryNames } from './manifest.ts'
import { JOBS_TABLE, quoted } from './read-tables.ts'
import { placeKey } from './restore-key.ts'
import { FileStage } from './stage-files.ts'
import { readTar, type TarEntry } from './tar.ts'

export type RestoreOptions = {
  databaseUrl: string
  file: string
  dataDir: string
  /** Where the key lies or will lie. */
  keyFile: string
  /** Release of this program. */
  version: string
  queues: readonly QueueSettings[]
  /** Asked before a database that holds something is emptied; false refuses. */
  mayReplace: (found: { shops: number; orders: number }) => Promise<boolean>
}

export type RestoreResult = { version: string; createdAt: string; tables: number; rows: number; files: number; placedKey: boolean }

/**
 * Makes an installation out of a backup: schema by the migrations it was written with, rows, sequences and jobs in one transaction, then
 * the migrations since. Either all of it is there afterwards or nothing has changed (SX-19). Throws `BackupError`.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreResult> {
  const entries = readTar(readArchive(options.file))
  const header = await readHeader(entries)
  demandFits(header.content, options)
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: 'aftercart restore' })
  client.on('error', () => {})
  await client.connect()
  const stage = new FileStage(options.dataDir)
  try {
    await demandAlone(client)
    await demandEmpty(client, options)
    await prepareQueues(options.databaseUrl, options.queues)
    const key = await placeKey({ entries, header: header.content, keyFile: options.keyFile })
    try {
      await client.query('begin')
      const result = await restoreEntries(client, { entries, header, keySha256: key.sha256, stage })
      await stage.putInPlace()
      await client.query('commit')
      await stage.finish()
      return { ...result, placedKey: key.isPlaced }
    } catch (error) {
      await stage.putBack()
      await key.remove()
      throw error
    }
  } finally {
    await stage.discard()
    await client.end().catch(() => undefined)
  }
}

async function* readArchive(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  pipeline(createReadStream(file), gunzip, () => {})
  try {
    for await (const chunk of gunzip) yield chunk
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BackupError(`${file} does not exist.`)
    if (code?.startsWith('Z_')) throw new BackupError(`${file} is cut, damaged or no backup (${message}).`)
    throw error
  }
}

type Header = { content: BackupHeader; sha256: string }

async function readHeader(entries: AsyncGenerator<TarEntry>): Promise<Header> {
  const { value: entry } = await entries.next()
  if (!entry || entry.name !== entryNames.header) throw new BackupError('The file is no backup of Aftercart.')
  const text = await contentOf(entry)
  // Its checksum is compared with the manifest at the end, before anything is kept.
  return { content: JSON.parse(text.toString()) as BackupHeader, sha256: sha256(text) }
}

/** A newer file holds what this program does not know; another build of the same migrations would fill another schema. */
function demandFits({ format, version, migrations }: BackupHeader, { version: own }: RestoreOptions): void {
  const last = migrations.at(-1)?.version ?? 0
  if (format > BACKUP_FORMAT || isNewer(version, own) || last > newestMigration())
    throw new BackupError(`The backup was written by Aftercart ${version}, this is ${own}: restore it with that release or a newer one.`)
}

function isNewer(version: string, own: string): boolean {
  return version.localeCompare(own, 'en', { numeric: true }) > 0
}

/** A server beside the restore would see half of it. */
async function demandAlone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select application_name as name from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name ~ '^aftercart' limit 1`)
  if (rows[0]) throw new BackupError(`Another process (${rows[0].name}) uses this database: stop it first.`)
}

async function demandEmpty(client: pg.Client, { mayReplace }: RestoreOptions): Promise<void> {
  const { rows: exists } = await client.query(`select from pg_class where oid = to_regclass('public.shops')`)
  if (exists.length === 0) return
  const { rows } = await client.query<{ staff: number }>('select count(*)::int as staff from staff')
  await client.query('begin; set local role aftercart_platform')
  const { rows: shops } = await client.query<{ id: string }>('select id from shops')
  let orders = 0
  for (const { id } of shops) {
    await client.query(`set local role aftercart_app; set local app.shop_id = '${id}'`)
    const counted = await client.query<{ orders: number }>('select count(*)::int as orders from orders where shop_id = $1', [id])
    orders += counted.rows[0]?.orders ?? 0
  }
  await client.query('rollback')
  if (shops.length === 0 && rows[0]?.staff === 0) return
  if (!(await mayReplace({ shops: shops.length, orders })))
    throw new BackupError(
      `The database holds ${shops.length} shops and ${orders} orders: a backup is restored into an empty one (or --replace).`,
    )
}

type Parts = { entries: AsyncGenerator<TarEntry>; header: Header; keySha256: string | null; stage: FileStage }

async function restoreEntries(client: pg.Client, { entries, header, keySha256, stage }: Parts): Promise<Omit<RestoreResult, 'placedKey'>> {
  const { migrations, tables, version, createdAt } = header.content
  await removeEverything(client)
  await applyMigrations(client, migrations.at(-1)?.version)
  await demandSameSchema(client, header.content)
  const filled: Filled[] = []
  const cursor = new EntryCursor(entries)
  for (const table of tables) filled.push(await fillTable(client, cursor, table))
  while (cursor.current?.name.startsWith('files/')) {
    await stage.add(cursor.current.name, cursor.current.content)
    await cursor.advance()
  }
  const manifest = await readManifest(cursor)
  demandWhole(manifest, { header, keySha256, filled, files: stage.summary() })
  await setSequences(client, manifest)
  await client.query(`update ${JOBS_TABLE} set state = 'retry', started_on = null where state = 'active'`)
  await applyMigrations(client)
  return { version, createdAt, tables: filled.length, rows: filled.reduce((sum, { rows }) => sum + rows, 0), files: stage.summary().count }
}

/** The next entry of the archive, looked at before it is taken: a table ends where the next name begins. */
class EntryCursor {
  readonly #entries: AsyncGenerator<TarEntry>
  #isStarted = false
  current: TarEntry | undefined

  constructor(entries: AsyncGenerator<TarEntry>) {
    this.#entries = entries
  }

  async start(): Promise<void> {
    if (!this.#isStarted) await this.advance()
  }

  async advance(): Promise<void> {
    this.#isStarted = true
    this.current = (await this.#entries.next()).value ?? undefined
  }
}

/** Tables and routines of an earlier or empty schema; in the same transaction, so a failure brings them back. */
async function removeEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('drop table if exists %s cascade', c.oid::regclass) as statement from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`)
  for (const { statement } of rows) await client.query(statement)
  await client.query(`delete from ${JOBS_TABLE}`)
}

async function demandSameSchema(client: pg.Client, { migrations, version }: BackupHeader): Promise<void> {
  const { rows } = await client.query<{ version: string; md5: string }>(
    'select version::text, md5 from schema_migrations where version > 0 order by schema_migrations.version',
  )
  const own = rows.map((row) => `${row.version} ${row.md5}`)
  if (own.join('\n') !== migrations.map((migration) => `${migration.version} ${migration.md5}`).join('\n'))
    throw new BackupError(
      `The backup was written by another build of Aftercart ${version} with another schema: restore it with that build.`,
    )
}

type Filled = { name: string; rows: number; sha256: string }

async function fillTable(client: pg.Client, cursor: EntryCursor, { name, columns }: BackupHeader['tables'][number]): Promise<Filled> {
  await cursor.start()
  const hash = createHash('sha256')
  const content = (async function* () {
    while (cursor.current?.name.startsWith(`tables/${name}/`)) {
      for await (const piece of cursor.current.content) {
        hash.update(piece)
        yield piece
      }
      await cursor.advance()
    }
  })()
  const { rows: secured } = await client.query(`select from pg_class where oid = to_regclass($1) and relforcerowsecurity`, [quoted(name)])
  const isSecured = secured.length > 0
  // COPY refuses a table whose policies bind its owner.
  if (isSecured) await client.query(`alter table ${quoted(name)} no force row level security`)
  const rows = await copyIn(client, `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`, content).catch(
    (error: unknown) => {
      throw isRefusedData(error) ? new BackupError(`The file is damaged: what stands in table ${name} is not what it can hold.`) : error
    },
  )
  if (isSecured) await client.query(`alter table ${quoted(name)} force row level security`)
  return { name, rows, sha256: hash.digest('hex') }
}

/** Data that a column or constraint refuses: the first to notice a change, before the sums at the end are compared. */
function isRefusedData(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
}

async function readManifest(cursor: EntryCursor): Promise<BackupManifest> {
  const { current } = cursor
  if (current?.name !== entryNames.manifest) throw new BackupError('The file is cut or damaged: its manifest is missing.')
  const manifest = JSON.parse((await contentOf(current)).toString()) as BackupManifest
  await cursor.advance()
  if (cursor.current !== undefined) throw new BackupError('The file is damaged: something stands behind its manifest.')
  return manifest
}

type Found = { header: Header; keySha256: string | null; filled: readonly Filled[]; files: BackupManifest['files'] }

function demandWhole(manifest: BackupManifest, { header, keySha256, filled, files }: Found): void {
  const changed = (what: string) => new BackupError(`The file was changed after it was written: ${what} is not what the manifest says.`)
  if (manifest.headerSha256 !== header.sha256) throw changed('its header')
  if (manifest.keySha256 !== keySha256) throw changed('the key')
  for (const [index, { name, rows, sha256: hash }] of filled.entries()) {
    const said = manifest.tables[index]
    if (said?.name !== name || said.rows !== rows || said.sha256 !== hash) throw changed(`table ${name}`)
  }
  if (manifest.tables.length !== filled.length) throw changed('the list of tables')
  if (manifest.files.count !== files.count || manifest.files.sha256 !== files.sha256) throw changed('a file')
}

async function setSequences(client: pg.Client, { sequences }: BackupManifest): Promise<void> {
  for (const { table, column, lastValue, isCalled } of sequences)
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint, $4)', [quoted(table), column, lastValue, isCalled])
}

async function contentOf(entry: TarEntry): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of entry.content) pieces.push(piece)
  return Buffer.concat(pieces)
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
