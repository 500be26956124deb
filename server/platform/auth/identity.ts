import type { RoleFacts, TokenFacts } from './permissions.ts'

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

/** What somebody is in one shop; `roleId` and `roleName` are those of a role the shop made. */
export type Membership = RoleFacts & Readonly<{ shop: ShopFacts; roleId: string | null; roleName: string | null }>

/** A program of one shop, by its API token (SX-25). */
export type TokenIdentity = TokenFacts & Readonly<{ id: string; name: string; shop: ShopFacts }>

/** A signed-in member of staff and the shops he works in. */
export type StaffIdentity = Readonly<{
  sessionHash: Buffer
  id: string
  name: string
  email: string
  locale: 'zh-TW' | 'en'
  memberships: readonly Membership[]
}>

/** A signed-in customer of one shop. */
export type CustomerIdentity = Readonly<{ sessionHash: Buffer; id: string; name: string; email: string }>

/** Who somebody is and which shop is meant: answered by the modules that own the tables, asked by the HTTP scopes. */
export type IdentitySource = Readonly<{
  shopByHandle: (handle: string) => Promise<ShopFacts | null>
  shopByDomain: (domain: string) => Promise<ShopFacts | null>
  staffBySession: (tokenHash: Buffer) => Promise<StaffIdentity | null>
  tokenByHash: (tokenHash: Buffer, address: string) => Promise<TokenIdentity | null>
  customerBySession: (shopId: string, tokenHash: Buffer) => Promise<CustomerIdentity | null>
  /** Forgets what it remembers of sessions: one of them, or what it says, has just changed. */
  forget: () => void
}>
