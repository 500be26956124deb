import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testDatabase } from '#test/support/database.ts'
import { testSystem } from '#test/support/system.ts'

// Shop isolation as the database itself states it (SX-20): read from the catalogue, so a new table cannot be forgotten.

/** Tables without row-level security, each with its reason. A new one has to be argued for here. */
const withoutShop: Readonly<Record<string, string>> = {
  installation: 'one row about the keys of the database, reached through aftercart_platform only',
  schema_migrations: 'which migration files were applied',
  staff: 'a person may work in many shops; reached through aftercart_platform only',
  staff_recovery_codes: 'of a person',
  staff_sessions: 'of a person',
  setup_links: 'of a person, or of nobody yet',
  sign_in_attempts: 'counted before anybody is known; holds hashes only',
  gateway_pauses: 'a gateway shuts out the address of the installation, not a shop; holds no facts of shops',
  shop_domains: 'it is what finds the shop; holds public names only',
}

/** What aftercart_platform may do over all shops; each grant belongs to a purpose of platform-purposes.ts. */
const platformGrants: Readonly<Record<string, string>> = {
  api_tokens: 'SELECT UPDATE',
  audit_entries: 'INSERT',
  audit_tail: 'INSERT',
  events: 'INSERT',
  idempotency_keys: 'DELETE SELECT',
  payments: 'SELECT',
  shop_roles: 'SELECT',
  shop_staff: 'INSERT SELECT',
  shops: 'INSERT SELECT',
  staff_invitations: 'SELECT UPDATE',
  staff_links: 'DELETE SELECT',
  staff_password_resets: 'SELECT UPDATE',
  store_views: 'INSERT SELECT',
  webhook_subscriptions: 'SELECT',
  webhook_taps: 'INSERT',
}

test('SX-20 every table with a shop has row-level security, forced, by the policy own_shop', async () => {
  const rows = await query<{ name: string; isEnabled: boolean; isForced: boolean; policies: string[] | null }>(`
    select c.relname as name, c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
      (select array_agg(p.polname || ' ' || p.polcmd::text || ' ' || array_to_string(array(select rolname from pg_roles where oid = any(p.polroles)), ',')
         || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-') order by p.polname)
       from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'shop_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  const tenants = rows.filter(({ name }) => !(name in withoutShop))
  assert.ok(tenants.length > 20, 'the catalogue was read')
  const own = 'own_shop * aftercart_app (shop_id = current_shop()) (shop_id = current_shop())'
  const all = 'all_shops * aftercart_platform true true'
  for (const { name, isEnabled, isForced, policies } of tenants) {
    assert.deepEqual([isEnabled, isForced], [true, true], name)
    const others = (policies ?? []).filter((policy) => policy !== own)
    assert.ok(policies?.includes(own), `${name} has no policy own_shop: ${policies}`)
    assert.deepEqual(others, others.length > 0 ? [all] : [], name)
  }
})

test('SX-20 a table without a shop is one of the written list, and the list names no other', async () => {
  const rows = await query<{ name: string; hasShop: boolean; isSecured: boolean }>(`
    select c.relname as name, c.relrowsecurity as "isSecured",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'shop_id' and not a.attisdropped) as "hasShop"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`)
  const unsecured = rows.filter(({ hasShop, isSecured }) => !hasShop || !isSecured).map(({ name }) => name)
  assert.deepEqual(unsecured, Object.keys(withoutShop).sort())
})

test('SX-20 a tenant table’s keys begin with the shop, so no row can point into another', async () => {
  const rows = await query<{ table: string; name: string; columns: string[]; type: string }>(`
    select c.conrelid::regclass::text as table, c.conname as name, c.contype as type,
      (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(col, n)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.col) as columns
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid and t.relnamespace = 'public'::regnamespace
    join pg_attribute s on s.attrelid = t.oid and s.attname = 'shop_id' and not s.attisdropped
    where c.contype in ('p', 'u', 'f') order by 1, 2`)
  const allowed = new Set(['shops_id_key', 'shops_handle_key', 'shop_domains_pkey', 'shop_staff_staff_fk'])
  const strays = rows
    .filter(({ columns, name }) => columns[0] !== 'shop_id' && !allowed.has(name))
    .map(({ table, name }) => `${table}: ${name}`)
  assert.deepEqual(strays, [])
})

test('SX-20 neither role can go round the policies or sign in, and neither owns a table', async () => {
  const roles = await query(`
    select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owned,
      (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships
    from pg_roles r where rolname in ('aftercart_app', 'aftercart_platform') order by 1`)
  const harmless = {
    rolsuper: false,
    rolbypassrls: false,
    rolcanlogin: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
    memberships: 0,
  }
  assert.deepEqual(
    roles,
    ['aftercart_app', 'aftercart_platform'].map((rolname) => ({ rolname, ...harmless })),
  )
})

test('SX-20 the role over all shops may do what is written here and nothing else', async () => {
  const rows = await query<{ name: string; privileges: string }>(`
    select g.table_name as name, string_agg(g.privilege_type, ' ' order by g.privilege_type) as privileges
    from information_schema.role_table_grants g
    where g.grantee = 'aftercart_platform' and g.table_schema = 'public' group by 1 order by 1`)
  const ofTenants = rows.filter(({ name }) => !(name in withoutShop))
  assert.deepEqual(Object.fromEntries(ofTenants.map(({ name, privileges }) => [name, privileges])), platformGrants)
})

test('SX-20 no row of another shop can be read, changed, removed or written, even by a query that names it', async () => {
  const system = await testSystem()
  const [a, b] = [await aShop(system), await aShop(system)]
  const customer = await aCustomer(system, a)
  const inShop = <T>(shopId: string, work: Parameters<typeof system.transactor.transact<T>>[1]) =>
    system.transactor.transact({ shopId, actor: { kind: 'system', id: null, name: 'test' } }, work)
  const read = (shopId: string) => inShop(shopId, ({ db }) => db.selectFrom('customers').select('id').execute())
  assert.deepEqual(await read(a.id), [{ id: customer.id }])
  assert.deepEqual(await read(b.id), [])
  const changed = await inShop(b.id, ({ db }) =>
    db.updateTable('customers').where('shopId', '=', a.id).set({ name: 'Taken' }).executeTakeFirst(),
  )
  assert.equal(changed.numUpdatedRows, 0n)
  const removed = await inShop(b.id, ({ db }) => db.deleteFrom('customerSessions').where('shopId', '=', a.id).executeTakeFirst())
  assert.equal(removed.numDeletedRows, 0n)
  const planted = { shopId: a.id, tokenHash: Buffer.alloc(32), customerId: customer.id, createdAt: new Date(), lastSeenAt: new Date() }
  await assert.rejects(
    inShop(b.id, ({ db }) => db.insertInto('customerSessions').values(planted).execute()),
    { code: '42501' },
  )
  await inShop(a.id, ({ db }) => db.insertInto('customerSessions').values(planted).execute())
})

async function query<Row extends object>(text: string): Promise<Row[]> {
  const { url } = await testDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
