import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { modules } from '#server/modules.ts'
import { testDatabase } from '#test/support/database.ts'

const HEARTBEAT_SECONDS = 10

test('SX-14 migrating a migrated database changes nothing', async () => {
  const { url } = await testDatabase()
  const before = await catalogue(url)
  const again = await migrate(url, queuesOf(modules, HEARTBEAT_SECONDS))
  assert.deepEqual(again.applied, [])
  assert.equal(again.version, migrationFiles().length)
  assert.deepEqual(await catalogue(url), before)
})

test('SX-14 processes that start at the same moment migrate one after the other', async () => {
  const { url } = await testDatabase()
  await query(url, 'drop schema public cascade; create schema public; drop schema pgboss cascade')
  const done = await Promise.all(Array.from({ length: 4 }, () => migrate(url, queuesOf(modules, HEARTBEAT_SECONDS))))
  assert.deepEqual(done.map(({ applied }) => applied.length).sort(), [0, 0, 0, migrationFiles().length])
})

test('migration files are numbered without a gap and only go forward', () => {
  const files = migrationFiles()
  assert.deepEqual(
    files.map((file) => Number(file.slice(0, 4))),
    files.map((_file, index) => index + 1),
  )
  for (const file of files) assert.match(file, /^\d{4}\.do\.[a-z0-9-]+\.sql$/)
})

test('every table and column says in the database what it is', async () => {
  const { url } = await testDatabase()
  const rows = await query<{ name: string }>(
    url,
    `select c.relname || coalesce('.' || a.attname, '') as name
     from pg_class c
     join (select oid as relation, 0 as number from pg_class union all select attrelid, attnum from pg_attribute where attnum > 0 and not attisdropped) as parts
       on parts.relation = c.oid
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = parts.number and parts.number > 0
     left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = parts.number
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname <> 'schema_migrations'
       and coalesce(d.description, '') = '' order by 1`,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    [],
  )
})

test('every constraint has a name of ours, because names are mapped to error codes', async () => {
  const { url } = await testDatabase()
  const rows = await query<{ name: string }>(
    url,
    `select c.conrelid::regclass || ': ' || c.conname as name
     from pg_constraint c join pg_class t on t.oid = c.conrelid and t.relnamespace = 'public'::regnamespace
     where c.contype in ('p', 'u', 'f', 'c', 'x') and t.relname <> 'schema_migrations'
       and (c.conname !~ '_(pkey|key|fk|check|excl)$' or c.conname !~ ('^' || t.relname || '_') or c.conname ~ '\\d$') order by 1`,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    [],
  )
})

function migrationFiles(): string[] {
  return readdirSync(path.resolve(import.meta.dirname, '../server/migrations')).sort()
}

/** Columns, constraints, indexes, policies and grants as text. */
async function catalogue(url: string): Promise<unknown[]> {
  return query(
    url,
    `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as what from information_schema.columns where table_schema in ('public', 'pgboss')
     union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
     union all select indexdef from pg_indexes where schemaname in ('public', 'pgboss')
     union all select tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
     union all select grantee || ' ' || table_name || ' ' || privilege_type from information_schema.role_table_grants where table_schema in ('public', 'pgboss')
     order by 1`,
  )
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
