declare module '#platform/events.ts' {
  interface EventMap {
    'shop.opened': { shopId: string }
    /** A link has to reach the person: the first one, or a new one. */
    'staff.invited': { invitationId: string }
  }
}

/** The events of shops. */
export type ShopEvent = 'shop.opened' | 'staff.invited'
