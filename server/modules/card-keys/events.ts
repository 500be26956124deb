declare module '#platform/events.ts' {
  interface EventMap {
    /** An order got its cards, by id and last four characters (S0-36); once per order. */
    'cards.delivered': { orderId: string; poolId: string; codes: { id: string; tail: string }[] }
    /** An order is paid and there is no card for it: it waits (S1-2). */
    'cards.short': { orderId: string; poolId: string; quantity: number }
    /** Money came a day after the cards were given up: a person decides (S1-17). */
    'cards.paid_late': { orderId: string; poolId: string }
    /** Cards of a pool are available again, or somebody waits for them no longer: who does may be served now. */
    'cards.freed': { poolId: string }
    /** A unit of an order got another card in place of a void one (S1-26). */
    'cards.replaced': { orderId: string; poolId: string; codeId: string; tail: string }
    /** Fewer available cards than the merchant's number; once per crossing. */
    'cards.stock_low': { poolId: string }
    /** The last available card is gone; once per crossing. */
    'cards.exhausted': { poolId: string }
  }
}
