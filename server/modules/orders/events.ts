declare module '#platform/events.ts' {
  interface EventMap {
    'order.placed': { orderId: string }
    'order.paid': { orderId: string }
    'order.preparing': { orderId: string }
    'order.shipped': { orderId: string; shipmentId: string }
    'order.delivered': { orderId: string }
    'order.closed': { orderId: string }
    'order.reopened': { orderId: string }
    'order.cancelled': { orderId: string }
    'order.return_requested': { orderId: string; returnId: string }
    'order.return_decided': { orderId: string; returnId: string }
    'order.return_received': { orderId: string; returnId: string }
    'order.return_completed': { orderId: string; returnId: string }
  }
}

/** The events of orders; each is emitted in the transaction of its act, once per act. */
export type OrderEvent =
  | 'order.placed'
  | 'order.paid'
  | 'order.preparing'
  | 'order.shipped'
  | 'order.delivered'
  | 'order.closed'
  | 'order.reopened'
  | 'order.cancelled'
  | 'order.return_requested'
  | 'order.return_decided'
  | 'order.return_received'
  | 'order.return_completed'
