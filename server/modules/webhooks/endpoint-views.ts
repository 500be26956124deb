import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'
import type { EndpointView } from './schemas.ts'
import { typesOf } from './webhook-types.ts'

/** The endpoints of the shop, oldest first; there are 20 at most. */
export async function listEndpoints(tx: Tx): Promise<EndpointView[]> {
  return readEndpoints(tx, null)
}

/** One endpoint. Throws `webhook_endpoint_not_found`. */
export async function readEndpoint(tx: Tx, endpointId: string): Promise<EndpointView> {
  const [endpoint] = await readEndpoints(tx, endpointId)
  if (!endpoint) throw new DomainError('webhook_endpoint_not_found')
  return endpoint
}

async function readEndpoints({ db, shopId }: Tx, endpointId: string | null): Promise<EndpointView[]> {
  const rows = await db
    .selectFrom('webhookEndpoints as e')
    .where('e.shopId', '=', shopId)
    .where('e.deletedAt', 'is', null)
    .$if(endpointId !== null, (query) => query.where('e.id', '=', endpointId ?? ''))
    .orderBy('e.id')
    .select(['e.id', 'e.name', 'e.url', 'e.sources', 'e.disabledAt', 'e.disabledReason', 'e.version', 'e.createdAt'])
    .execute()
  return rows.map(({ sources, disabledAt, disabledReason, createdAt, ...row }) => ({
    ...row,
    types: typesOf(sources),
    isEnabled: disabledAt === null,
    disabledReason: disabledReason as EndpointView['disabledReason'],
    disabledAt: disabledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }))
}
