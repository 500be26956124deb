import type { AdminTextKey } from '#web/i18n/admin/use-text.tsx'
import type { Tone } from '../../kit/state-tag.tsx'
import type { OrderSummary } from './order-queries.ts'

export type OrderStatus = OrderSummary['status']
export type PaymentStatus = OrderSummary['paymentStatus']
export type ShippingStatus = OrderSummary['shippingStatus']

/** In the order a person thinks of them; also the choices of the list's filters. */
export const orderStatuses = ['open', 'closed', 'cancelled'] as const satisfies OrderStatus[]
export const paymentStatuses = ['unpaid', 'paid', 'partially_refunded', 'refunded'] as const satisfies PaymentStatus[]
export const shippingStatuses = ['unshipped', 'preparing', 'partially_shipped', 'shipped', 'delivered'] as const satisfies ShippingStatus[]

/** Of the returns of an order; one without any is not a choice. */
export const returnStates = ['requested', 'approved', 'received', 'completed', 'refused'] as const

type Shown = { label: AdminTextKey; tone: Tone }

export const orderStatusShown: Readonly<Record<OrderStatus, Shown>> = {
  open: { label: 'orders.status.open', tone: 'busy' },
  closed: { label: 'orders.status.closed', tone: 'good' },
  cancelled: { label: 'orders.status.cancelled', tone: 'plain' },
}

export const paymentStatusShown: Readonly<Record<PaymentStatus, Shown>> = {
  unpaid: { label: 'orders.payment.unpaid', tone: 'warning' },
  paid: { label: 'orders.payment.paid', tone: 'good' },
  partially_refunded: { label: 'orders.payment.partially_refunded', tone: 'plain' },
  refunded: { label: 'orders.payment.refunded', tone: 'plain' },
}

export const shippingStatusShown: Readonly<Record<ShippingStatus, Shown>> = {
  unshipped: { label: 'orders.shipping.unshipped', tone: 'warning' },
  preparing: { label: 'orders.shipping.preparing', tone: 'busy' },
  partially_shipped: { label: 'orders.shipping.partially_shipped', tone: 'busy' },
  shipped: { label: 'orders.shipping.shipped', tone: 'good' },
  delivered: { label: 'orders.shipping.delivered', tone: 'good' },
}

/** Of an order of card keys: nothing travels (S1-2). */
export const deliveryShown: Readonly<Partial<Record<ShippingStatus, Shown>>> = {
  unshipped: { label: 'orders.delivery.unshipped', tone: 'warning' },
  preparing: { label: 'orders.delivery.preparing', tone: 'busy' },
  delivered: { label: 'orders.delivery.delivered', tone: 'good' },
}
