import type pg from 'pg'
import { BackupError } from './backup-error.ts'
import type { TableShape } from './manifest.ts'

/** A table as the catalogue has it. Tenant tables are read shop by shop: row-level security is forced for their owner too. */
export type BackupTable = TableShape & { hasShops: boolean }

/** pg-boss's jobs, which go with the data: what was to be done is done after a restore. */
export const JOBS_TABLE = 'pgboss.job'

/** All tables of the application, parents before children, so that a restore can fill them one after the other. What is only staged (unlogged) is no fact and stays behind. */
export async function readTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; hasShops: boolean; parents: string[] }>(`
    select c.relname as name, c.relrowsecurity as "hasShops",
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct p.relname::text) from pg_constraint f join pg_class p on p.oid = f.confrelid
       where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as parents
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p' and not c.relispartition and c.relname <> 'schema_migrations'
    order by c.relname`)
  const sorted: BackupTable[] = []
  const done = new Set<string>()
  while (sorted.length < rows.length) {
    const next = rows.filter(({ name, parents }) => !done.has(name) && parents.every((parent) => done.has(parent)))
    if (next.length === 0) throw new BackupError('Tables point at each other in a circle; this cannot be backed up.')
    for (const { name, columns, hasShops } of next) {
      sorted.push({ name: `public.${name}`, columns, hasShops })
      done.add(name)
    }
  }
  return [...sorted, { name: JOBS_TABLE, columns: await columnsOfJobs(client), hasShops: false }]
}

async function columnsOfJobs(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select attname as name from pg_attribute
    where attrelid = '${JOBS_TABLE}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`)
  return rows.map(({ name }) => name)
}

/** An identifier or a dotted name in quotes. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}
