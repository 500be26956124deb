import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { applyMigrations, migrate } from '#platform/db/migrate.ts'
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

/** The last file of the first release: shops that run it have data in these tables. */
const FIRST_RELEASE = 12

test('SX-14 a shop of the first release is upgraded with its data, also where the owner of the tables is no superuser', async () => {
  const { url } = await testDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('drop schema public cascade; create schema public')
    await applyMigrations(client, FIRST_RELEASE)
    await client.query(shopOfTheFirstRelease)
    await client.query(plainOwner)
    await applyMigrations(client)
    await client.query('reset role')
    assert.deepEqual((await client.query(`select from_state, to_state from code_events where type = 'voided' order by id`)).rows, [
      { from_state: 'assigned', to_state: 'void' },
      { from_state: 'free', to_state: 'void' },
    ])
    assert.deepEqual((await client.query('select provider, is_deferred from payment_methods order by provider')).rows, [
      { provider: 'bank_transfer', is_deferred: true },
      { provider: 'sandbox', is_deferred: false },
    ])
    assert.deepEqual((await client.query('select account, is_trial, version from payment_credentials')).rows, [
      { account: 'sandbox', is_trial: true, version: 1 },
    ])
    assert.deepEqual((await client.query('select kind from carts')).rows, [{ kind: 'cart' }])
    assert.deepEqual(
      (await client.query('select source from webhook_subscriptions order by source')).rows.map(({ source }) => source),
      ['cards.delivered', 'cards.replaced', 'codes.issued'],
    )
    assert.deepEqual((await client.query('select sources from webhook_endpoints')).rows, [
      { sources: ['codes.issued', 'cards.delivered', 'cards.replaced'] },
    ])
    const loose = await client.query(
      `select relname from pg_class where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`,
    )
    assert.deepEqual(loose.rows, [], 'row-level security is forced again everywhere')
  } finally {
    await client.end()
  }
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

/** Two codes that were declared void, one of them after it was given away; without the rows around them, which no upgrade reads. */
const shopOfTheFirstRelease = `
  set session_replication_role = replica;
  insert into code_pools (shop_id, id, kind, source, name, next_position, withdrawn_count, is_for_rewards, created_at)
  values (uuid_of(1), uuid_of(2), 'campaign', 'uploaded', 'Codes', 3, 0, false, now());
  insert into codes (shop_id, id, pool_id, import_id, position, state, is_live, scope_id, lookup_hash, ciphertext, key_id, tail, voided_at, created_at)
  select uuid_of(1), uuid_of(10 + n), uuid_of(2), uuid_of(3), n, 'void', true, uuid_of(1), int4send(n), '', '', '', now(), now() from generate_series(1, 2) n;
  insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
  values (uuid_of(1), uuid_of(11), uuid_of(2), 'order_line', uuid_of(4), 1, uuid_of(5), now() - interval '1 hour');
  insert into code_events (shop_id, id, code_id, pool_id, type, actor_kind, actor_name, occurred_at)
  select uuid_of(1), uuid_of(20 + n), uuid_of(10 + n), uuid_of(2), 'voided', 'staff', 'Lin', now() from generate_series(1, 2) n;
  insert into payment_methods (shop_id, id, provider, timing, name, is_enabled, position, version)
  values (uuid_of(1), uuid_of(30), 'sandbox', 'before_delivery', 'Card', true, 1, 1),
         (uuid_of(1), uuid_of(31), 'bank_transfer', 'before_delivery', 'Transfer', true, 2, 1);
  insert into payment_credentials (shop_id, provider, ciphertext, key_id, updated_at) values (uuid_of(1), 'sandbox', '', '', now());
  insert into carts (shop_id, id, visitor_hash, version, updated_at) values (uuid_of(1), uuid_of(6), '', 1, now());
  insert into webhook_endpoints (shop_id, id, name, url, sources, ciphertext, key_id, version, created_at)
  values (uuid_of(1), uuid_of(7), 'Stock', 'https://example.com', array['codes.issued'], '', '', 1, now());
  insert into webhook_subscriptions (shop_id, source, endpoint_id) values (uuid_of(1), 'codes.issued', uuid_of(7));
  set session_replication_role = origin`.replaceAll(/uuid_of\(([^)]+)\)/g, "lpad(($1)::text, 32, '0')::uuid")

/** From here on as the owner of a hosted database: it owns the tables and is under their policies. */
const plainOwner = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'plain_owner') then create role plain_owner; end if;
  end $$;
  grant all on schema public to plain_owner;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' loop
      execute format('alter table %I owner to plain_owner', name);
    end loop;
  end $$;
  set role plain_owner`

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
