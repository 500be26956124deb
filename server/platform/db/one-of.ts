import { type RawBuilder, sql } from 'kysely'

/**
 * `= $1` for one id, `= any($1)` for several; to be put after a uuid column. PostgreSQL keeps no plan for `any` of an array, because it
 * takes arrays to be long: planning a look at one row then takes longer than the look.
 */
export function oneOf(ids: readonly string[]): RawBuilder<boolean> {
  const [only] = ids
  return ids.length === 1 ? sql`= ${only}::uuid` : sql`= any(${[...ids]}::uuid[])`
}
