declare module '#platform/events.ts' {
  interface EventMap {
    'shop.opened': { shopId: string }
  }
}

/** The events of shops. */
export type ShopEvent = 'shop.opened'
