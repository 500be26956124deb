import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { type CardField, readCard } from '#modules/codes/index.ts'
import { isBeingRefunded, lockOrders } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import { decryptCode } from '#platform/crypto/codes-at-rest.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import type { CardOrderStatus } from './card-order.ts'

/** One field of a card as its buyer sees it; a secret one only after he asked for it. */
export type ShownField = { name: string; isSecret: boolean; value: string }
/** A card an order got, without its values. */
export type OrderCard = {
  codeId: string
  unitNo: number
  tail: string
  deliveredAt: Date
  revealedAt: Date | null
  isVoid: boolean
  isReplaced: boolean
}

type SealedCard = OrderCard & { fields: CardField[]; ciphertext: Buffer; keyId: string }

/** Where an order stands and what it got; `status` is null for an order without card keys. */
export type OrderCardsView = { status: CardOrderStatus | null; holdUntil: Date | null; items: OrderCard[] }

/** What buyer and staff see of the cards of an order before anybody opens one. */
export async function readOrderCards(tx: Tx, orderId: string): Promise<OrderCardsView> {
  const [order, items] = await Promise.all([
    tx.db
      .selectFrom('cardOrders')
      .where('shopId', '=', tx.shopId)
      .where('orderId', '=', orderId)
      .select(['status', 'holdUntil'])
      .executeTakeFirst(),
    listOrderCards(tx, orderId),
  ])
  return { status: (order?.status ?? null) as CardOrderStatus | null, holdUntil: order?.holdUntil ?? null, items }
}

/** The cards of an order in the order of its units, replaced ones too: nothing of what was delivered disappears (S1-26). */
export async function listOrderCards(tx: Tx, orderId: string): Promise<OrderCard[]> {
  const cards = await readSealed(tx, orderId)
  return cards.map(({ fields: _fields, ciphertext: _ciphertext, keyId: _keyId, ...card }) => card)
}

/**
 * The cards in clear, for the buyer who may see the order: his first look is stamped and on record (S1-2). Void ones stay closed, and so
 * do those he has not seen while his money is on its way back. Throws order_not_found for an order without cards, card_refund_running.
 */
export async function revealOrderCards(
  tx: Tx,
  keyring: Keyring,
  { orderId, address }: { orderId: string; address: string },
): Promise<(OrderCard & { fields: ShownField[] })[]> {
  const { db, shopId, now } = tx
  const found = await readSealed(tx, orderId)
  if (found.length === 0) throw new DomainError('order_not_found')
  const cards = found.some(isUnseen) ? await lockUnseen(tx, orderId) : found
  const fresh = cards.filter(isUnseen).map((card) => card.codeId)
  if (fresh.length > 0) {
    await Promise.all([
      db
        .updateTable('codeAssignments')
        .where('shopId', '=', shopId)
        .where('codeId', 'in', fresh)
        .where('revealedAt', 'is', null)
        .set({ revealedAt: now, revealedAddress: address })
        .execute(),
      audit(tx, { action: 'cards.first_look', subjectKind: 'order', subjectId: orderId, after: { cards: fresh.length }, address }),
    ])
  }
  return cards.map(({ fields, ciphertext, keyId, ...card }) => ({
    ...card,
    revealedAt: card.isVoid ? card.revealedAt : (card.revealedAt ?? now),
    fields: card.isVoid ? [] : openFields(fields, decryptCode(keyring, { ciphertext, keyId }, { shopId, codeId: card.codeId })),
  }))
}

function isUnseen({ revealedAt, isVoid }: OrderCard): boolean {
  return revealedAt === null && !isVoid
}

/**
 * The cards as they stay until the first look is committed: no refund, replacement or void comes between (S1-22). One round trip: what is sent
 * after a lock sees what was committed before it.
 */
async function lockUnseen(tx: Tx, orderId: string): Promise<SealedCard[]> {
  const [, , cards, isRefunding] = await Promise.all([
    lockOrders(tx, [orderId]),
    sql`
      select from codes c where c.shop_id = ${tx.shopId}
        and c.id in (select code_id from code_assignments where shop_id = ${tx.shopId} and order_id = ${orderId} and revealed_at is null)
      order by c.id for no key update`.execute(tx.db),
    readSealed(tx, orderId),
    isBeingRefunded(tx, orderId),
  ])
  if (isRefunding) throw new DomainError('card_refund_running')
  return cards
}

/** The filled fields of an opened card, in the order of its pool. Pure. */
export function openFields(fields: readonly CardField[], plaintext: string): ShownField[] {
  const values = readCard(plaintext)
  return fields.map((field, index) => ({ ...field, value: values[index] ?? '' })).filter((field) => field.value !== '')
}

async function readSealed({ db, shopId }: Tx, orderId: string): Promise<SealedCard[]> {
  const { rows } = await sql<SealedCard>`
    select a.code_id, a.unit_no, c.tail, a.assigned_at as delivered_at, a.revealed_at, c.state = 'void' as is_void, a.replaced_at is not null as is_replaced,
           p.fields, c.ciphertext, c.key_id
    from code_assignments a
    join codes c on c.shop_id = a.shop_id and c.id = a.code_id
    join code_pools p on p.shop_id = a.shop_id and p.id = a.pool_id and p.kind = 'card'
    where a.shop_id = ${shopId} and a.order_id = ${orderId}
    order by a.unit_no, a.assigned_at, a.code_id`.execute(db)
  return rows
}
