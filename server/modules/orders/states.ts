/** A state machine: state → act → the state after it. What is not in the table does not happen. */
export type Machine<State extends string> = Readonly<Record<State, Readonly<Record<string, State>>>>

export type OrderStatus = 'open' | 'closed' | 'cancelled'
export type PaymentStatus = 'unpaid' | 'paid' | 'partially_refunded' | 'refunded'
export type ShippingStatus = 'unshipped' | 'preparing' | 'partially_shipped' | 'shipped' | 'delivered'
export type ReturnStatus = 'none' | 'requested' | 'approved' | 'received' | 'completed' | 'refused'

/** 進行中, 已結案, 已取消. A closed order can be reopened and edited (S2-1); a cancelled one is final. */
export const orderMachine: Machine<OrderStatus> = {
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { reopen: 'open' },
  cancelled: {},
}

/** Refunds are booked by hand or by a provider's notice; none of them touches issued codes (S0-3). */
export const paymentMachine: Machine<PaymentStatus> = {
  unpaid: { pay: 'paid' },
  paid: { refund: 'refunded', refundPart: 'partially_refunded' },
  partially_refunded: { refund: 'refunded', refundPart: 'partially_refunded' },
  refunded: {},
}

/** `handOver` is what closing does to an order of which nothing travels. */
export const shippingMachine: Machine<ShippingStatus> = {
  unshipped: { prepare: 'preparing', shipPart: 'partially_shipped', ship: 'shipped', handOver: 'delivered' },
  preparing: { shipPart: 'partially_shipped', ship: 'shipped', handOver: 'delivered' },
  partially_shipped: { shipPart: 'partially_shipped', ship: 'shipped' },
  shipped: { deliver: 'delivered' },
  delivered: {},
}

/** 不需退貨 … 已完成. A refused or completed return may be followed by another. */
export const returnMachine: Machine<ReturnStatus> = {
  none: { request: 'requested' },
  requested: { approve: 'approved', refuse: 'refused' },
  approved: { receive: 'received', refuse: 'refused' },
  received: { complete: 'completed' },
  completed: { request: 'requested' },
  refused: { request: 'requested' },
}

/** The state after an act. Throws a plain error for a move outside the table: eligibility is decided before, so that is a bug. */
export function stateAfter<State extends string>(machine: Machine<State>, state: State, act: string): State {
  const next = mayFollow(machine, state, act)
  if (next === null) throw new Error(`${act} cannot follow ${state}`)
  return next
}

/** The state after an act, or null when the table has no such move. */
export function mayFollow<State extends string>(machine: Machine<State>, state: State, act: string): State | null {
  return Object.hasOwn(machine[state], act) ? (machine[state][act] ?? null) : null
}
