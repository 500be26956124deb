declare module '#platform/events.ts' {
  interface EventMap {
    /** Codes were given to an order; once per closing or back-fill, with the codes of that one, by id and last four characters (S0-36). */
    'codes.issued': { orderId: string; codeIds: string[]; codes: { id: string; groupId: string; tail: string }[] }
    /** An order should have got so many codes of these groups, but none was left. */
    'codes.short': { orderId: string; groupIds: string[]; shortageCount: number }
    /** Fewer unsent codes than the merchant's number; once per crossing (S0-14). */
    'codes.stock_low': { groupId: string }
    /** The last code is gone; once per crossing (S0-14). */
    'codes.exhausted': { groupId: string }
  }
}
