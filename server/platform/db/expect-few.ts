import { type RawBuilder, sql } from 'kysely'

/**
 * Ends a list of rows that were given as arrays, with their own number. It takes nothing away. Without it the plan for all values counts on ten
 * rows, looks dearer than one for the usual single row, and PostgreSQL plans the statement anew each time, which took as long as running it (SX-60).
 */
export function expectFew(count: number): RawBuilder<unknown> {
  return sql`limit ${count}`
}
