import type { TestSystem } from '#test/support/system.ts'

/** The columns of a table that are written, not generated, as a list for `insert into … (list)`. */
export async function writtenColumns({ pool }: Pick<TestSystem, 'pool'>, table: string): Promise<string> {
  const { rows } = await pool.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}
