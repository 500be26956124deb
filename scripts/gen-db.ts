import { writeFileSync } from 'node:fs'
import pg from 'pg'

type Column = {
  tableName: string
  columnName: string
  udtName: string
  isNullable: boolean
  isGenerated: boolean
  hasDefault: boolean
  comment: string | null
}

const target = new URL('../server/platform/db/schema.gen.ts', import.meta.url)

/** Writes the Kysely types of a migrated database; `columns` come from the catalogue, so types and tables cannot drift. */
export async function generateDatabaseTypes(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Column>(columnsQuery)
    return render(rows)
  } finally {
    await client.end()
  }
}

const columnsQuery = `
  select c.relname as "tableName", a.attname as "columnName", t.typname as "udtName", not a.attnotnull as "isNullable",
         a.attgenerated <> '' or a.attidentity = 'a' as "isGenerated", a.atthasdef as "hasDefault", col_description(c.oid, a.attnum) as comment
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'v', 'p') and c.relname <> 'schema_migrations'
  order by c.relname collate "C", a.attnum`

const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  inet: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  timestamptz: 'Date',
  float8: 'number',
  jsonb: 'Json',
}

function render(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.tableName)
  const interfaces = [...tables].map(([name, own]) => `export interface ${pascal(name)} {\n${own.map(renderColumn).join('\n')}\n}\n`)
  const map = [...tables.keys()].map((name) => `  ${camel(name)}: ${pascal(name)}`).join('\n')
  const imports = ['ColumnType', ...['Generated', 'GeneratedAlways'].filter((name) => interfaces.join('').includes(`${name}<`))]
  return `// Generated from the migrated database by scripts/gen-db.ts (npm run gen). Do not edit.
import type { ${imports.join(', ')} } from 'kysely'
import type { JsonValue } from '#kernel/errors.ts'

/** jsonb: any JSON when read; written as JSON text, because pg would turn an array into a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>

${interfaces.join('\n')}
export interface DB {
${map}
}
`
}

function renderColumn({ columnName, udtName, isNullable, isGenerated, hasDefault, comment }: Column): string {
  const isArray = udtName.startsWith('_')
  const base = types[isArray ? udtName.slice(1) : udtName]
  if (!base) throw new Error(`no TypeScript type for ${udtName} (${columnName})`)
  const nullable = `${base}${isArray ? '[]' : ''}${isNullable ? ' | null' : ''}`
  const json = isNullable ? 'ColumnType<JsonValue | null, string | null, string | null>' : base
  const value = base === 'Json' ? json : isGenerated ? `GeneratedAlways<${nullable}>` : hasDefault ? `Generated<${nullable}>` : nullable
  return `${comment ? `  /** ${comment.replaceAll('*/', '* /')} */\n` : ''}  ${camel(columnName)}: ${value}`
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

function pascal(name: string): string {
  const text = camel(name)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

if (import.meta.main) {
  const url = process.argv[2]
  if (!url) throw new Error('usage: gen-db.ts <database url>')
  writeFileSync(target, await generateDatabaseTypes(url))
}
