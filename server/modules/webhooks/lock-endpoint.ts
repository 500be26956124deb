import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** The endpoint, kept until the end of the transaction. Throws `webhook_endpoint_not_found`. */
export async function lockEndpoint({ db, shopId }: Tx, endpointId: string) {
  const row = await db
    .selectFrom('webhookEndpoints')
    .where('shopId', '=', shopId)
    .where('id', '=', endpointId)
    .where('deletedAt', 'is', null)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new DomainError('webhook_endpoint_not_found')
  return row
}

/** What the endpoint is told from now on: nothing while it is off. */
export async function subscribe({ db, shopId }: Tx, endpointId: string, sources: readonly string[]): Promise<void> {
  await db.deleteFrom('webhookSubscriptions').where('shopId', '=', shopId).where('endpointId', '=', endpointId).execute()
  if (sources.length === 0) return
  await db
    .insertInto('webhookSubscriptions')
    .values(sources.map((source) => ({ shopId, endpointId, source })))
    .execute()
}
