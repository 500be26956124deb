import { readAlarm, readPayableNumber } from '#modules/payments/index.ts'
import type { ReadContent } from '../mail-contents.ts'
import { mailTexts } from '../mail-texts.ts'
import { alarmText } from '../payment-alarms.ts'
import { contentsOf, readOrderOf } from './orders.ts'

/** Money moved and the order was left as it was. */
export const paymentAlarm: ReadContent<'payment_alarm'> = async (tx, request) => {
  const { mail, adminUrl, shopVariables } = request
  const notice = await readAlarm(tx, String(mail.refs.noticeId))
  const text = alarmText(notice.verdict)
  return {
    variables: {
      shop: shopVariables,
      order: {
        number: notice.orderNumber ?? notice.reference ?? '—',
        url: notice.orderId === null ? adminUrl : `${adminUrl}/orders/${notice.orderId}`,
        total: notice.expectedAmount ?? notice.amount ?? 0,
      },
      alarm: { text: mailTexts[mail.language].paymentAlarms[text ?? 'order_unknown'], at: notice.receivedAt, amount: notice.amount },
    },
    attachments: [],
  }
}

/** With what the order can be paid now; nothing once it is paid, cancelled, or the number has ended. */
export const paymentNumber: ReadContent<'payment_number'> = async (tx, request) => {
  const { order, common, facts } = await readOrderOf(tx, request)
  const found = await readPayableNumber(tx, facts)
  const payment = found && {
    kind: found.kind,
    bank_code: found.bankCode,
    number: found.number,
    amount: found.amount,
    // An end is the first moment in which it is too late; people read the last minute before it.
    due_at: new Date(Date.parse(found.expiresAt) - 1),
  }
  return { variables: { ...common, order, payment }, attachments: [] }
}

/** Nobody paid in time: what had been ordered is no longer kept for him. */
export const paymentOverdue: ReadContent<'payment_overdue'> = async (tx, request) => {
  const { order, common, facts } = await readOrderOf(tx, request)
  return { variables: { ...common, order: { ...order, ...contentsOf(facts) } }, attachments: [] }
}
