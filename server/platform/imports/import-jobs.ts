import { sql } from 'kysely'
import { type Job, type JobContext, outboundJob, scheduledJob } from '../jobs/job.ts'
import { systemActor } from '../tx.ts'
import type { Importer } from './importer.ts'
import { runImport } from './run-import.ts'

/** Rows of dead imports hurt nobody; they only take room. */
const SWEEP_EVERY_SECONDS = 600
/** A killed worker's job is taken up again this often before a person is told that the import was interrupted. */
const RETRY_LIMIT = 5

/** The jobs of an importer: the import itself, and the sweep of what dead imports have staged. */
export function importJobs<Facts, Given>(importer: Importer<Facts, Given>): Job[] {
  const { queue, concurrency } = importer
  return [
    outboundJob<{ importId: string }>({
      name: queue,
      concurrency,
      retryLimit: RETRY_LIMIT,
      run: (context, payload) => runImport(importer, context, payload),
    }),
    scheduledJob({ name: `${queue}-sweep`, everySeconds: SWEEP_EVERY_SECONDS, run: (context) => sweepStaged(importer, context) }),
  ]
}

/** Removes staged rows whose import has ended: their worker was killed after the commit, or taken for dead before it. */
export async function sweepStaged<Facts, Given>(
  { tables, queue }: Pick<Importer<Facts, Given>, 'tables' | 'queue'>,
  { transactor }: Pick<JobContext, 'transactor'>,
): Promise<void> {
  const { rows: shops } = await transactor.platform('imports.sweep', ({ db }) =>
    sql<{ shopId: string }>`select distinct shop_id from ${sql.table(tables.rows)}`.execute(db),
  )
  for (const { shopId } of shops) {
    await transactor.transact({ shopId, actor: systemActor(`${queue}-sweep`) }, async ({ db }) => {
      await sql`
        delete from ${sql.table(tables.rows)} r where r.shop_id = ${shopId}
        and not exists (select from ${sql.table(tables.imports)} i where i.shop_id = r.shop_id and i.id = r.import_id and i.finished_at is null)`.execute(
        db,
      )
    })
  }
}
