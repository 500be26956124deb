import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import pg from 'pg'
import { BackupError } from './backup-error.ts'
import { copyOut } from './copy.ts'
import { BACKUP_FORMAT, type BackupHeader, type BackupManifest, entryNames } from './manifest.ts'
import { type BackupTable, JOBS_TABLE, quoted, readTables } from './read-tables.ts'
import { TAR_END, tarHeader, tarPadding } from './tar.ts'

export type BackupOptions = {
  databaseUrl: string
  /** Must not exist; it appears when it is complete. */
  file: string
  /** Pictures and other files of shops are below it. */
  dataDir: string
  version: string
  /** The content of the key file; null leaves it out. */
  key: string | null
  /** What the key file is known by. */
  keyFingerprint: string
  keyIds: readonly string[]
}

export type BackupResult = { tables: number; rows: number; files: number; bytes: number }

/** A table goes into the archive in pieces of about this size: one is in memory at a time. */
const PIECE_BYTES = 1024 * 1024
/** Encrypted codes do not get smaller; the rest does at any level. */
const COMPRESSION_LEVEL = 4

/**
 * Writes everything an installation is made of into one file while it runs: all tables in one snapshot, the files of DATA_DIR, and the
 * key unless it is left out (SX-19). Nobody waits for it. Throws `BackupError`.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupResult> {
  if (await exists(options.file)) throw new BackupError(`${options.file} exists already and is not overwritten.`)
  const temporary = `${options.file}.${process.pid}.part`
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: 'aftercart backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const archive = await Archive.create(temporary)
    const result = await writeEntries(client, archive, options)
    const bytes = await archive.close()
    await rename(temporary, options.file)
    return { ...result, bytes }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function writeEntries(client: pg.Client, archive: Archive, options: BackupOptions): Promise<Omit<BackupResult, 'bytes'>> {
  const tables = await readTables(client)
  const shopIds = await readShopIds(client)
  const header = Buffer.from(JSON.stringify(await readHeader(client, tables, options), null, 2))
  await archive.add(entryNames.header, header)
  if (options.key !== null) await archive.add(entryNames.key, Buffer.from(options.key))
  const copied: BackupManifest['tables'][number][] = []
  for (const table of tables) copied.push(await writeTable(client, archive, { table, shopIds }))
  const files = await writeFiles(archive, options.dataDir)
  const manifest: BackupManifest = {
    headerSha256: sha256(header),
    keySha256: options.key === null ? null : sha256(Buffer.from(options.key)),
    tables: copied,
    sequences: await readSequences(client),
    files,
  }
  await archive.add(entryNames.manifest, Buffer.from(JSON.stringify(manifest, null, 2)))
  return { tables: tables.length, rows: copied.reduce((sum, { rows }) => sum + rows, 0), files: files.count }
}

async function readHeader(client: pg.Client, tables: readonly BackupTable[], options: BackupOptions): Promise<BackupHeader> {
  const { rows: migrations } = await client.query<{ version: string; md5: string }>(
    'select version::text, md5 from schema_migrations where version > 0 order by schema_migrations.version',
  )
  const { rows: installations } = await client.query<{ fingerprint: string }>('select key_fingerprint as fingerprint from installation')
  if (installations[0] && installations[0].fingerprint !== options.keyFingerprint)
    throw new BackupError('SECRET_KEY_FILE is not the key this database was made with.')
  const { rows: clock } = await client.query<{ now: Date }>('select now()')
  return {
    format: BACKUP_FORMAT,
    version: options.version,
    createdAt: clock[0]?.now.toISOString() ?? '',
    migrations: migrations.map(({ version, md5 }) => ({ version: Number(version), md5 })),
    keyFingerprint: options.keyFingerprint,
    keyIds: options.keyIds,
    hasKey: options.key !== null,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  }
}

async function readShopIds(client: pg.Client): Promise<string[]> {
  await client.query('set local role aftercart_platform')
  const { rows } = await client.query<{ id: string }>('select id from shops order by id')
  await client.query('reset role')
  return rows.map(({ id }) => id)
}

async function writeTable(
  client: pg.Client,
  archive: Archive,
  { table, shopIds }: { table: BackupTable; shopIds: readonly string[] },
): Promise<{ name: string; rows: number; sha256: string }> {
  const pieces = new Pieces(archive, `tables/${table.name}`)
  let rows = 0
  for (const text of table.hasShops ? shopIds.map((id) => ofShop(table, id)) : [wholeTable(table)]) {
    if (table.hasShops) await client.query(text.before)
    const source = copyOut(client, text.copy)
    for await (const chunk of source) await pieces.add(chunk)
    rows += source.rowCount
  }
  if (table.hasShops) await client.query('reset role')
  return { name: table.name, rows, sha256: await pieces.end() }
}

type Copy = { before: string; copy: string }

/** As the role that sees one shop: the owner of the tables may be bound by row-level security, too. */
function ofShop({ name, columns }: BackupTable, shopId: string): Copy {
  const before = `set local role aftercart_app; set local app.shop_id = '${shopId}'`
  return { before, copy: `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)} where shop_id = '${shopId}') to stdout` }
}

/** Of the jobs those that are still to be done or failed; schedules tick by themselves. */
function wholeTable({ name, columns }: BackupTable): Copy {
  const list = columns.map(quoted).join(', ')
  if (name !== JOBS_TABLE) return { before: '', copy: `copy ${quoted(name)} (${list}) to stdout` }
  const pending = `state in ('created', 'retry', 'active', 'failed') and data ->> 'shopId' is not null`
  return { before: '', copy: `copy (select ${list} from ${name} where ${pending}) to stdout` }
}

/** Sequences are not part of a snapshot: read last, they are at or beyond every row that was copied. */
async function readSequences(client: pg.Client): Promise<BackupManifest['sequences'][number][]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, 2`)
  const sequences: BackupManifest['sequences'][number][] = []
  for (const { table, column, sequence } of rows) {
    const state = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${sequence}`,
    )
    const [first] = state.rows
    if (first) sequences.push({ table, column, ...first })
  }
  return sequences
}

/** After the snapshot: every file that a row of it names was there before the row. */
async function writeFiles(archive: Archive, dataDir: string): Promise<BackupManifest['files']> {
  const hash = createHash('sha256')
  let [count, bytes] = [0, 0]
  const entries = await readdir(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)))
  for (const name of names.sort()) {
    const { size } = await stat(path.join(dataDir, name))
    const archived = name.replaceAll(path.sep, '/')
    const content = createHash('sha256')
    await archive.begin(archived, size)
    let written = 0
    for await (const chunk of createReadStream(path.join(dataDir, name))) {
      content.update(chunk)
      written += chunk.length
      await archive.write(chunk)
    }
    if (written !== size) throw new BackupError(`${name} changed while it was being read; try again.`)
    await archive.write(tarPadding(size))
    hash.update(`${archived} ${content.digest('hex')}\n`)
    count += 1
    bytes += size
  }
  return { count, bytes, sha256: hash.digest('hex') }
}

/** Collects a table's text and puts it into the archive piece by piece. */
class Pieces {
  readonly #archive: Archive
  readonly #name: string
  readonly #hash = createHash('sha256')
  #chunks: Buffer[] = []
  #size = 0
  #count = 0

  constructor(archive: Archive, name: string) {
    this.#archive = archive
    this.#name = name
  }

  async add(chunk: Buffer): Promise<void> {
    this.#hash.update(chunk)
    this.#chunks.push(chunk)
    this.#size += chunk.length
    if (this.#size >= PIECE_BYTES) await this.#flush()
  }

  async end(): Promise<string> {
    if (this.#size > 0) await this.#flush()
    return this.#hash.digest('hex')
  }

  async #flush(): Promise<void> {
    this.#count += 1
    await this.#archive.add(`${this.#name}/${String(this.#count).padStart(8, '0')}`, Buffer.concat(this.#chunks))
    this.#chunks = []
    this.#size = 0
  }
}

/** A .tar.gz that only its owner may read, written as fast as the disk takes it. */
class Archive {
  readonly #gzip: Gzip
  readonly #done: Promise<void>
  #bytes = 0

  private constructor(gzip: Gzip, done: Promise<void>) {
    this.#gzip = gzip
    this.#done = done
    this.#done.catch(() => undefined)
    this.#gzip.on('data', (chunk: Buffer) => {
      this.#bytes += chunk.length
    })
  }

  static async create(file: string): Promise<Archive> {
    const handle = await open(file, 'wx', 0o600)
    const gzip = createGzip({ level: COMPRESSION_LEVEL })
    const target = handle.createWriteStream({ flush: true })
    gzip.on('error', (error) => target.destroy(error))
    gzip.pipe(target)
    return new Archive(gzip, finished(target))
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.begin(name, content.length)
    await this.write(content)
    await this.write(tarPadding(content.length))
  }

  begin(name: string, size: number): Promise<void> {
    return this.write(tarHeader(name, size))
  }

  /** Waits while the disk is behind; a full disk is an error here, not a hang. */
  async write(chunk: Buffer): Promise<void> {
    if (this.#gzip.write(chunk)) return
    const drained = new Promise<void>((resolve) => this.#gzip.once('drain', resolve))
    await Promise.race([drained, this.#done])
  }

  async close(): Promise<number> {
    this.#gzip.end(TAR_END)
    await this.#done
    return this.#bytes
  }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
