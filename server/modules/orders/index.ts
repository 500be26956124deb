import './events.ts'

export { addToCart, type CartAddition } from './add-to-cart.ts'
export { awaitDigital } from './await-digital.ts'
export { bookRefund } from './book-refund.ts'
export { type Buyer, demandBuyer, demandOwnOrder, isOwnOrder } from './buyer.ts'
export { cancelOrder, cancelOwnOrder } from './cancel-order.ts'
export type { CartKind, CartOwner } from './cart-owner.ts'
export { type CartRequest, readCart } from './cart-view.ts'
export { readCheckout } from './checkout-view.ts'
export { type Closure, type ClosureResult, closeOrder, closeOrders } from './close-order.ts'
export { type CustomerOrder, type CustomerOrderSummary, readCustomerOrder, readCustomerOrders } from './customer-orders-view.ts'
export { createDefaultMethods } from './default-methods.ts'
export { deliverDigital } from './deliver-digital.ts'
export { deliverOrder } from './deliver-order.ts'
export { canRefund, canRequestReturn, type OrderStates } from './eligibility.ts'
export type { OrderEvent } from './events.ts'
export type { GoodsKind } from './goods-kind.ts'
export { type LockedOrder, lockOrder, lockOrders } from './lock-order.ts'
export { lookupCodeOf } from './lookup-code.ts'
export { markLockedPaid, markPaid } from './mark-paid.ts'
export { addOrderEntries, addOrderEntry, type OrderEntry } from './order-entry.ts'
export { type OrderFacts, type OrderFactsLine, readOrderFacts, readOrdersFacts } from './order-facts.ts'
export { createOrderNumbers, type OrderNumbers } from './order-number.ts'
export { type NewOrder, type PlacedOrder, placeOrder } from './place-order.ts'
export {
  beingRefunded,
  isBeingRefunded,
  mayCancel,
  mayOfferPayment,
  onCancelled,
  onNumberIssued,
  onPaid,
  onPaidOutside,
  onPlaced,
  onRefundSettled,
  type PlacedLine,
  payableUntil,
  type RefundedPieces,
  refundedPieces,
  stillPayable,
} from './policies.ts'
export { prepareOrder } from './prepare-order.ts'
export type { Recipient } from './recipient.ts'
export { reopenOrder } from './reopen-order.ts'
export { approveReturn } from './returns/approve-return.ts'
export { completeReturn } from './returns/complete-return.ts'
export { readOwnReturns } from './returns/own-returns.ts'
export { receiveReturn } from './returns/receive-return.ts'
export { refuseReturn } from './returns/refuse-return.ts'
export { type ReturnRequest, requestReturn } from './returns/request-return.ts'
export { readReturn } from './returns/returns-view.ts'
export { OwnReturnView, ReturnView } from './returns/schemas.ts'
export { OrderDiscountView, OrderLineView, ShipmentView } from './schemas.admin.ts'
export { CartView, CheckoutView, GoodsKindSchema } from './schemas.store.ts'
export { setBuyNow } from './set-buy-now.ts'
export { setCartCoupon } from './set-cart-coupon.ts'
export { type Parcel, type ParcelLine, shipOrder } from './ship-order.ts'
export type { OrderStatus, PaymentStatus, ReturnStatus, ShippingStatus } from './states.ts'
