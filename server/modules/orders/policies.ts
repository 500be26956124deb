import { policyPoint } from '#platform/policy.ts'

/** Answered in the transaction that books the payment: what must be delivered with it, or why it cannot be taken. */
export const onPaid = policyPoint<{ orderId: string }>('orders.on_paid')

/** Asked before an order is cancelled, by staff or customer: what has been handed over can stand against it. */
export const mayCancel = policyPoint<{ orderId: string }>('orders.may_cancel')
