import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import '../events.ts'

export type RequestKind = 'reset_password' | 'change_email'

/** How long a link in a mail works. */
export const REQUEST_HOURS = 2

/** Asks for a link in a mail; an earlier one of the same kind ends. */
export async function openRequest(
  tx: Tx,
  { customerId, kind, newEmail = null }: { customerId: string; kind: RequestKind; newEmail?: string | null },
): Promise<void> {
  const id = newId(tx.now.getTime())
  const expiresAt = new Date(tx.now.getTime() + REQUEST_HOURS * 3_600_000)
  await endRequests(tx, { customerId, kind })
  await tx.db
    .insertInto('customerRequests')
    .values({ shopId: tx.shopId, id, customerId, kind, newEmail, createdAt: tx.now, expiresAt, endedAt: null })
    .execute()
  emit(tx, 'customer.link_asked', { requestId: id })
}

/** Ends the open requests of a customer; their links work no more. */
export async function endRequests(tx: Tx, { customerId, kind }: { customerId: string; kind?: RequestKind }): Promise<void> {
  await tx.db
    .updateTable('customerRequests')
    .where('shopId', '=', tx.shopId)
    .where('customerId', '=', customerId)
    .where('endedAt', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .set({ endedAt: tx.now })
    .execute()
}

/** Uses a request up, once: of two at the same moment the second finds it ended. Throws customer_link_gone. */
export async function takeRequest(
  tx: Tx,
  { requestId, kind }: { requestId: string | null; kind: RequestKind },
): Promise<{ customerId: string; newEmail: string | null }> {
  if (requestId === null) throw new DomainError('customer_link_gone')
  const row = await tx.db
    .updateTable('customerRequests')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', requestId)
    .where('kind', '=', kind)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', tx.now)
    .set({ endedAt: tx.now })
    .returning(['customerId', 'newEmail'])
    .executeTakeFirst()
  if (!row) throw new DomainError('customer_link_gone')
  return row
}

/** A request as its mail needs it. */
export type RequestFacts = { kind: RequestKind; customerName: string; recipient: string; locale: 'zh-TW' | 'en'; expiresAt: Date }

/** What the mail about a request says and where it goes: to the new address when that is to be proved. Throws customer_link_gone. */
export async function readRequest(tx: Tx, requestId: string): Promise<RequestFacts> {
  const row = await tx.db
    .selectFrom('customerRequests as r')
    .innerJoin('customers as c', (join) => join.onRef('c.shopId', '=', 'r.shopId').onRef('c.id', '=', 'r.customerId'))
    .where('r.shopId', '=', tx.shopId)
    .where('r.id', '=', requestId)
    .select(['r.kind', 'r.newEmail', 'r.expiresAt', 'c.name', 'c.email', 'c.locale'])
    .executeTakeFirst()
  if (!row) throw new DomainError('customer_link_gone')
  return {
    kind: row.kind === 'change_email' ? 'change_email' : 'reset_password',
    customerName: row.name,
    recipient: row.newEmail ?? row.email,
    locale: row.locale === 'en' ? 'en' : 'zh-TW',
    expiresAt: row.expiresAt,
  }
}
