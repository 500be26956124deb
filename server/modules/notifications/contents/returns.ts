import { readReturn } from '#modules/orders/index.ts'
import { readRefund } from '#modules/payments/index.ts'
import type { ReadContent } from '../mail-contents.ts'
import { mailTexts } from '../mail-texts.ts'
import { readOrderOf } from './orders.ts'

type ReturnedLine = Awaited<ReturnType<typeof readReturn>>['lines'][number]

/** Pieces may come back: which, and how many. */
export const returnApproved: ReadContent<'return_approved'> = async (tx, request) => {
  const [{ order, common }, found] = await Promise.all([readOrderOf(tx, request), readReturn(tx, String(request.mail.refs.returnId))])
  const lines = found.lines.filter((line) => line.approvedQuantity > 0).map((line) => lineOf(line, line.approvedQuantity))
  return { variables: { ...common, order, lines }, attachments: [] }
}

/** Pieces stay with the customer, and why. */
export const returnRefused: ReadContent<'return_refused'> = async (tx, request) => {
  const [{ order, common }, found] = await Promise.all([readOrderOf(tx, request), readReturn(tx, String(request.mail.refs.returnId))])
  return { variables: { ...common, order, refusal: found.refusal ?? '' }, attachments: [] }
}

/** Money has gone back. */
export const orderRefunded: ReadContent<'order_refunded'> = async (tx, request) => {
  const [{ order, common }, found] = await Promise.all([readOrderOf(tx, request), readRefund(tx, String(request.mail.refs.refundId))])
  const lines = found.lines.map(({ productName, variantName, quantity, amount }) => ({
    name: productName,
    option: variantName,
    quantity,
    amount,
  }))
  const refund = { amount: found.amount, shipping: found.shippingAmount, by_hand: found.way === 'by_hand', lines }
  return { variables: { ...common, order, refund }, attachments: [] }
}

/** A customer wants to send pieces back: the merchant has to decide. */
export const returnRequested: ReadContent<'return_requested'> = async (tx, request) => {
  const { mail, shopVariables, adminUrl } = request
  const found = await readReturn(tx, String(mail.refs.returnId))
  return {
    variables: {
      shop: shopVariables,
      order: { number: String(found.orderNumber), url: `${adminUrl}/orders/${found.orderId}` },
      reason: mailTexts[mail.language].returnReasons[found.reason],
      note: found.note,
      lines: found.lines.map((line) => lineOf(line, line.requestedQuantity)),
    },
    attachments: [],
  }
}

function lineOf({ productName, variantName }: ReturnedLine, quantity: number) {
  return { name: productName, option: variantName, quantity }
}
