declare module '#platform/events.ts' {
  interface EventMap {
    /** Codes were given to an order; once per closing or back-fill, with the codes of that one. */
    'codes.issued': { orderId: string; codeIds: string[] }
    /** An order should have got codes of these groups, but none was left. */
    'codes.short': { orderId: string; groupIds: string[] }
    /** Fewer unsent codes than the merchant's number; once per crossing (S0-14). */
    'codes.stock_low': { groupId: string }
    /** The last code is gone; once per crossing (S0-14). */
    'codes.exhausted': { groupId: string }
  }
}
