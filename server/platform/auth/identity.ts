/** What a member of staff is in one shop (SX-21). */
export const roles = ['owner', 'manager', 'support', 'marketing', 'viewer'] as const
export type Role = (typeof roles)[number]

/** The facts of a shop that every request needs. */
export type ShopFacts = Readonly<{
  id: string
  handle: string
  name: string
  currency: 'TWD' | 'CNY' | 'USD'
  timeZone: string
  locale: 'zh-TW' | 'en'
  accentColor: string
  isDemo: boolean
  sandboxPayments: boolean
}>

/** A signed-in member of staff and the shops he works in. */
export type StaffIdentity = Readonly<{
  sessionHash: Buffer
  id: string
  name: string
  email: string
  locale: 'zh-TW' | 'en'
  memberships: readonly Readonly<{ shop: ShopFacts; role: Role }>[]
}>

/** A signed-in customer of one shop. */
export type CustomerIdentity = Readonly<{ sessionHash: Buffer; id: string; name: string; email: string }>

/** Who somebody is and which shop is meant: answered by the modules that own the tables, asked by the HTTP scopes. */
export type IdentitySource = Readonly<{
  shopByHandle: (handle: string) => Promise<ShopFacts | null>
  shopByDomain: (domain: string) => Promise<ShopFacts | null>
  staffBySession: (tokenHash: Buffer) => Promise<StaffIdentity | null>
  customerBySession: (shopId: string, tokenHash: Buffer) => Promise<CustomerIdentity | null>
  /** Forgets what it remembers of sessions: one of them, or what it says, has just changed. */
  forget: () => void
}>
