declare module '#platform/events.ts' {
  interface EventMap {
    /** A mail has to carry a link; the request says to whom and for what. */
    'customer.link_asked': { requestId: string }
  }
}

/** The events of customers. */
export type CustomerEvent = 'customer.link_asked'
