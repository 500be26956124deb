import type { RawBuilder } from 'kysely'
import { statementName } from './db/pool.ts'
import type { Tx } from './tx.ts'

/**
 * Sends a statement with the last packet of the transaction, beside its events and jobs and before the commit: for a row that many transactions
 * want at once, which is then locked for one round trip instead of all that follow (SX-60). Nothing in this transaction sees what it does, and whether it did it
 * is not told; if it fails, all of the transaction does.
 */
export function atCommit(tx: Tx, query: RawBuilder<unknown>): void {
  const { sql: text, parameters } = query.compile(tx.db)
  tx.outbox.statements.push({ name: statementName(text), text, values: [...parameters] })
}
