import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { type PoolClient, sendTogether, statementName } from './pool.ts'
import type { DB } from './schema.gen.ts'

export type Database = Kysely<DB>

const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

/**
 * The query builder of one transaction on one connection. It opens and closes nothing itself, and refuses to be used once
 * the transaction has ended, so that a forgotten `await` shows itself as an error instead of a write outside the transaction.
 */
export function databaseOn(client: PoolClient): { db: Database; end: () => void } {
  const connection = new ClientConnection(client)
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnectionDriver(connection),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [camelCase],
  })
  return { db, end: () => connection.end() }
}

class ClientConnection implements DatabaseConnection {
  readonly #client: PoolClient
  #ended = false

  constructor(client: PoolClient) {
    this.#client = client
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('the transaction has ended: a query came after its commit or rollback')
    const name = statementName(sql)
    sendTogether(this.#client)
    const result = await this.#client.query({ text: sql, values: [...parameters], ...(name ? { name } : {}) })
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
  }

  /** Streams are keyset pages here: a portal would block the pipeline. */
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('not available: read in keyset pages')
  }

  end(): void {
    this.#ended = true
  }
}

class OneConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(connection: DatabaseConnection) {
    this.#connection = connection
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('transactions are opened at the edge only')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async destroy(): Promise<void> {}
}
