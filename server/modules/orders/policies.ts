import { policyPoint } from '#platform/policy.ts'
import type { OrderStatus } from './states.ts'

/** Answered in the transaction that books the payment of a locked order: what must be delivered with it, or why it cannot be taken. */
export const onPaid = policyPoint<{ orderId: string; status: OrderStatus }>('orders.on_paid')

/** Answered in the transaction that places an order which has to be paid: what has to be ready for its money. */
export const onPlaced = policyPoint<{ orderId: string; provider: string; totalAmount: number }>('orders.on_placed')

/** Asked before a payment method is offered at checkout: can its provider take money in this shop? */
export const mayOfferPayment = policyPoint<{ provider: string }>('orders.may_offer_payment')

/** Asked before an order is cancelled, by staff or customer: what has been handed over can stand against it. */
export const mayCancel = policyPoint<{ orderId: string }>('orders.may_cancel')

/** Answered in the transaction that takes an order which was paid somewhere else: its payment is on record, or cannot be. */
export const onPaidOutside = policyPoint<{ orderId: string; reference: string }>('orders.on_paid_outside')
