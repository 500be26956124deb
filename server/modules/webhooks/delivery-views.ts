import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'
import { canReplay } from './replay-delivery.ts'
import type { DeliveryQuery, DeliveryRow, DeliveryView } from './schemas.ts'

/** Deliveries of the shop, newest first (SX-34). */
export async function listDeliveries(tx: Tx, query: DeliveryQuery): Promise<Page<DeliveryRow>> {
  const slice = pageOf(query)
  const counted = tx.db
    .selectFrom(
      filtered(tx, query)
        .select('d.id')
        .limit(EXACT_TOTAL_LIMIT + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('total'))
  const [rows, { total }] = await Promise.all([
    filtered(tx, query).select(columns).orderBy('d.id', 'desc').limit(slice.limit).offset(slice.offset).execute(),
    counted.executeTakeFirstOrThrow(),
  ])
  return toPage(slice, rows.map(shown), total)
}

/** One delivery with what it says and how each attempt went. Throws `webhook_delivery_not_found`. */
export async function readDelivery(tx: Tx, deliveryId: string): Promise<DeliveryView> {
  const row = await filtered(tx, {})
    .where('d.id', '=', deliveryId)
    .select([...columns, 'd.body', 'd.webhookId'])
    .executeTakeFirst()
  if (!row) throw new DomainError('webhook_delivery_not_found')
  const attempts = await tx.db
    .selectFrom('webhookAttempts')
    .where('shopId', '=', tx.shopId)
    .where('deliveryId', '=', deliveryId)
    .orderBy('attempt', 'desc')
    .limit(MAX_ATTEMPTS_SHOWN)
    .select(['attempt', 'startedAt', 'durationMs', 'status', 'error', 'answer'])
    .execute()
  return {
    ...shown(row),
    body: row.body,
    webhookId: row.webhookId,
    log: attempts.map(({ startedAt, ...attempt }) => ({ ...attempt, startedAt: startedAt.toISOString() })),
  }
}

/** Ten a round; who replays more often than twenty times looks at the newest. */
const MAX_ATTEMPTS_SHOWN = 200

const columns = [
  'd.id',
  'd.endpointId',
  'e.name as endpointName',
  'd.type',
  'd.state',
  'd.attempts',
  'd.lastStatus',
  'd.lastError',
  'd.createdAt',
  'd.nextAttemptAt',
  'd.deliveredAt',
  'e.disabledAt',
  'e.deletedAt',
] as const

function filtered({ db, shopId }: Tx, { endpointId, state }: Pick<DeliveryQuery, 'endpointId' | 'state'>) {
  return db
    .selectFrom('webhookDeliveries as d')
    .innerJoin('webhookEndpoints as e', (join) => join.onRef('e.shopId', '=', 'd.shopId').onRef('e.id', '=', 'd.endpointId'))
    .where('d.shopId', '=', shopId)
    .$if(endpointId !== undefined, (query) => query.where('d.endpointId', '=', endpointId ?? ''))
    .$if(state !== undefined, (query) => query.where('d.state', '=', state ?? ''))
}

type Stored = Omit<DeliveryRow, 'createdAt' | 'nextAttemptAt' | 'deliveredAt' | 'state' | 'can'> & {
  state: string
  createdAt: Date
  nextAttemptAt: Date | null
  deliveredAt: Date | null
  disabledAt: Date | null
  deletedAt: Date | null
}

function shown(row: Stored): DeliveryRow {
  const { createdAt, nextAttemptAt, deliveredAt, disabledAt, deletedAt, state } = row
  return {
    id: row.id,
    endpointId: row.endpointId,
    endpointName: row.endpointName,
    type: row.type,
    // The table's check constraint holds the column to these.
    state: state as DeliveryRow['state'],
    attempts: row.attempts,
    lastStatus: row.lastStatus,
    lastError: row.lastError,
    createdAt: createdAt.toISOString(),
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    can: { replay: canReplay({ state, isEndpointOff: disabledAt !== null || deletedAt !== null }) },
  }
}
