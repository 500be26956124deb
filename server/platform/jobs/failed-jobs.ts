import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT } from '#kernel/page.ts'
import { audit } from '../audit.ts'
import { COMPLETED_KEEP_SECONDS } from '../db/migrate.ts'
import { Id, Instant, Nullable, problems } from '../http/schemas.ts'
import type { Tx } from '../tx.ts'

/** More failed jobs than a person works through; the newest are shown. */
const MAX_LISTED = 200

const FailedJob = Type.Object({
  id: Id,
  queue: Type.String(),
  /** The handler, for jobs that follow an event. */
  handler: Nullable(Type.String()),
  attempts: Type.Integer(),
  errorName: Nullable(Type.String()),
  errorMessage: Nullable(Type.String()),
  createdAt: Instant,
  failedAt: Nullable(Instant),
})
const JobParams = Type.Object({ queue: Type.String({ maxLength: 200 }), jobId: Id })
const FailedJobs = Type.Object({ items: Type.Array(FailedJob), total: Type.Integer() })

/** Jobs of the shop that used up their attempts, with their last error, and the button that tries one again. */
export function failedJobRoutes(boss: PgBoss): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/failed-jobs',
      {
        config: { permission: 'shop.manage' },
        schema: {
          operationId: 'readFailedJobs',
          tags: ['jobs'],
          summary: 'Jobs of the shop that used up their attempts, the newest first.',
          response: { 200: FailedJobs },
        },
      },
      async (request) => request.transact((tx) => readFailedJobs(tx)),
    )

    app.post(
      '/failed-jobs/:queue/:jobId/retries',
      {
        config: { permission: 'shop.manage', success: 204 },
        schema: {
          operationId: 'retryFailedJob',
          tags: ['jobs'],
          summary: 'Try a failed job once more.',
          params: JobParams,
          response: { 204: Type.Null(), ...problems(404) },
        },
      },
      async (request) => {
        const { queue, jobId } = request.params
        await request.transact((tx) => letGo(tx, { queue, jobId }))
        await boss.retry(queue, jobId)
        return null
      },
    )

    app.post(
      '/failed-jobs/:queue/:jobId/dismissal',
      {
        config: { permission: 'shop.manage', success: 204 },
        schema: {
          operationId: 'dismissFailedJob',
          tags: ['jobs'],
          summary: 'Take a failed job off the list for good. Audited.',
          params: JobParams,
          response: { 204: Type.Null(), ...problems(404) },
        },
      },
      async (request) =>
        request.transact(async (tx) => {
          await dismissFailedJob(tx, request.params)
          return null
        }),
    )
  }
}

/** How many jobs of the shop have failed, counted to 10,000. They stay until they are tried again or dismissed (`keep-failed-jobs.ts`). */
export async function countFailedJobs({ db, shopId }: Tx): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (
      select from pgboss.job where state = 'failed' and data ->> 'shopId' = ${shopId} limit ${EXACT_TOTAL_LIMIT + 1}) as failed`.execute(db)
  return rows[0]?.total ?? 0
}

type StoredJob = {
  id: string
  queue: string
  handler: string | null
  attempts: number
  errorName: string | null
  errorMessage: string | null
  createdOn: Date
  completedOn: Date | null
}

async function readFailedJobs(tx: Tx) {
  const [{ rows }, total] = await Promise.all([
    sql<StoredJob>`
      select id, name as queue, data ->> 'handler' as handler, retry_count + 1 as attempts, output ->> 'name' as error_name,
             output ->> 'message' as error_message, created_on, completed_on
      from pgboss.job where state = 'failed' and data ->> 'shopId' = ${tx.shopId} order by completed_on desc limit ${MAX_LISTED}`.execute(
      tx.db,
    ),
    countFailedJobs(tx),
  ])
  const items = rows.map(({ createdOn, completedOn, ...row }) => ({
    ...row,
    createdAt: createdOn.toISOString(),
    failedAt: completedOn?.toISOString() ?? null,
  }))
  return { items, total }
}

/** Before another try: what succeeds then goes the way of all finished jobs, a day later. Throws `not_found`. */
async function letGo(tx: Tx, { queue, jobId }: JobAddress): Promise<void> {
  const { rows } = await sql`
    update pgboss.job set deletion_seconds = ${COMPLETED_KEEP_SECONDS} where ${ownFailed(tx, { queue, jobId })} returning id`.execute(tx.db)
  if (rows.length === 0) throw new DomainError('not_found')
  await audit(tx, { action: 'jobs.retry', subjectKind: 'job', subjectId: jobId, after: { queue } })
}

/** Takes a failed job off the list: somebody has looked at it and will not try again. Throws `not_found`. */
async function dismissFailedJob(tx: Tx, { queue, jobId }: JobAddress): Promise<void> {
  const { rows } = await sql<{ error: string | null }>`
    delete from pgboss.job where ${ownFailed(tx, { queue, jobId })} returning output ->> 'name' as error`.execute(tx.db)
  const [job] = rows
  if (!job) throw new DomainError('not_found')
  await audit(tx, { action: 'jobs.dismiss', subjectKind: 'job', subjectId: jobId, before: { queue, error: job.error } })
}

type JobAddress = { queue: string; jobId: string }

/** pg-boss's tables have no shop column: the job's own data says whose it is (SX-20). */
function ownFailed({ shopId }: Tx, { queue, jobId }: JobAddress) {
  return sql`name = ${queue} and id = ${jobId} and state = 'failed' and data ->> 'shopId' = ${shopId}`
}
