/** Raised when an older program could not read the file any more. */
export const BACKUP_FORMAT = 1

/** The first entry of a backup: whether this program, key and database fit it, before anything is read. */
export type BackupHeader = Readonly<{
  format: number
  /** Release that wrote it. */
  version: string
  createdAt: string
  /** Applied migrations with the checksums of their files: the schema is made again by them. */
  migrations: readonly { version: number; md5: string }[]
  /** Of the lookup key. */
  keyFingerprint: string
  keyIds: readonly string[]
  hasKey: boolean
  /** Tables in the order in which they can be filled, parents first. */
  tables: readonly TableShape[]
}>

export type TableShape = Readonly<{ name: string; columns: readonly string[] }>

/** The last entry: without it the file was cut. Checksums are SHA-256, hexadecimal. */
export type BackupManifest = Readonly<{
  headerSha256: string
  keySha256: string | null
  tables: readonly Readonly<{ name: string; rows: number; sha256: string }>[]
  /** Identity columns go on where they were. */
  sequences: readonly Readonly<{ table: string; column: string; lastValue: string; isCalled: boolean }>[]
  files: Readonly<{ count: number; bytes: number; sha256: string }>
}>

/** Names of the entries of the archive. */
export const entryNames = { header: 'header.json', key: 'secret-key.json', manifest: 'manifest.json' } as const
