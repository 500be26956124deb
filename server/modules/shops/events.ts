declare module '#platform/events.ts' {
  interface EventMap {
    'shop.opened': { shopId: string }
    /** A link has to reach the person: the first one, or a new one. */
    'staff.invited': { invitationId: string }
    /** A link to set a new password has to reach the person. */
    'staff.password_reset_requested': { resetId: string }
  }
}

/** The events of shops. */
export type ShopEvent = 'shop.opened' | 'staff.invited' | 'staff.password_reset_requested'
