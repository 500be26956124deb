import { DomainError } from '#kernel/errors.ts'
import { maskTail } from '#kernel/text.ts'
import { readCustomer } from '#modules/customers/index.ts'
import { lookupCodeOf, type OrderFacts, readOrderFacts } from '#modules/orders/index.ts'
import { readTransferInstructions } from '#modules/payments/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { ContentRequest, ReadContent } from '../mail-contents.ts'

/** The order was placed: its lines as they are charged and, while a bank transfer is awaited, the account and the due date. */
export const orderPlaced: ReadContent<'order_placed'> = async (tx, request) => {
  const { order, common, facts } = await readOrderOf(tx, request)
  const shown = { ...order, ...contentsOf(facts), lookup_code: lookupCode(tx, request, facts) }
  return { variables: { ...common, order: shown, transfer: await readTransfer(tx, facts) }, attachments: [] }
}

/** What was ordered, as it is charged. */
export function contentsOf({ placedAt, totalAmount, lines }: OrderFacts) {
  return {
    placed_at: placedAt,
    total: totalAmount,
    lines: lines.map(({ productName, variantName, quantity, unitPriceAmount, discountAmount }) => ({
      name: productName,
      option: variantName,
      quantity,
      total: unitPriceAmount * quantity - discountAmount,
    })),
  }
}

/** The same as the order's page shows: the account of now, and nothing once the money is there or the order is cancelled. */
async function readTransfer(tx: Tx, facts: OrderFacts) {
  const found = await readTransferInstructions(tx, facts)
  if (found === null) return null
  const { bankCode, bankName, branchName, accountNumber, accountName, amount, dueAt } = found
  return {
    bank_code: bankCode,
    bank_name: bankName,
    branch_name: branchName,
    account_number: accountNumber,
    account_name: accountName,
    amount,
    due_at: dueAt === null ? null : lastMinuteOf(dueAt),
  }
}

const MINUTE_MS = 60_000

/** A due date is the end of a day, which would read as the next one; people read its last minute. */
function lastMinuteOf(dueAt: string): Date {
  return new Date(Date.parse(dueAt) - MINUTE_MS)
}

/** The order's money arrived. */
export const orderPaid: ReadContent<'order_paid'> = async (tx, request) => {
  const { order, common, facts } = await readOrderOf(tx, request)
  const paidAt = facts.paidAt ?? request.mail.createdAt
  return { variables: { ...common, order: { ...order, paid_at: paidAt, total: facts.totalAmount } }, attachments: [] }
}

/** A parcel left. */
export const orderShipped: ReadContent<'order_shipped'> = async (tx, request) => {
  const [{ order, common }, shipment] = await Promise.all([readOrderOf(tx, request), readShipment(tx, request)])
  const { carrier, trackingNumber } = shipment
  const tracking = { carrier, tracking_number: trackingNumber === '' ? null : trackingNumber, tracking_url: null }
  return { variables: { ...common, order, shipment: tracking }, attachments: [] }
}

/** A guest's key to his order, whole only in the mail itself (SX-40); null for a customer. */
export function lookupCode({ shopId }: Tx, { keyring, isMasked }: ContentRequest, { id, customerId }: OrderFacts): string | null {
  if (customerId !== null) return null
  const code = lookupCodeOf(keyring, { shopId, orderId: id })
  return isMasked ? maskTail(code, SHOWN_CHARACTERS) : code
}

/** As of serial codes, previews show the last four characters. */
const SHOWN_CHARACTERS = 4

/** What all mails to the customer of an order say. Throws order_not_found. */
export async function readOrderOf(tx: Tx, { mail, shopVariables, storeUrl }: ContentRequest) {
  if (mail.orderId === null) throw new DomainError('order_not_found')
  const facts = await readOrderFacts(tx, mail.orderId)
  const customer = { name: await nameOf(tx, facts) }
  return {
    facts,
    common: { shop: shopVariables, customer },
    order: { number: String(facts.number), url: `${storeUrl}${pathOf(facts)}` },
  }
}

/** A guest proves on the way that the order is his. */
function pathOf({ id, number, customerId }: OrderFacts): string {
  return customerId === null ? `/order-lookup?number=${number}` : `/orders/${id}`
}

/** A guest is called what the parcel says. */
async function nameOf(tx: Tx, { customerId, recipientName }: OrderFacts): Promise<string> {
  return customerId === null ? recipientName : (await readCustomer(tx, customerId)).name
}

async function readShipment({ db, shopId }: Tx, { mail }: ContentRequest): Promise<{ carrier: string; trackingNumber: string }> {
  const shipment = await db
    .selectFrom('shipments')
    .where('shopId', '=', shopId)
    .where('id', '=', String(mail.refs.shipmentId))
    .select(['carrier', 'trackingNumber'])
    .executeTakeFirst()
  if (!shipment) throw new DomainError('shipment_not_found')
  return shipment
}
