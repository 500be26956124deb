import { findCustomerBySession } from '#modules/customers/index.ts'
import { findShopByDomain, findShopByHandle, findStaffBySession } from '#modules/shops/index.ts'
import type { IdentitySource, ShopFacts } from '#platform/auth/identity.ts'
import type { Deps } from '#platform/deps.ts'
import type { Transactor } from '#platform/transactor.ts'
import { systemActor } from '#platform/tx.ts'

/** A change of a shop's name or colour shows after this long; nothing that is decided reads it from here. */
const SHOP_CACHE_MS = 1_000

/** Answers the HTTP scopes' questions from the modules that own the tables. */
export function identitySource(deps: Deps, transactor: Transactor): IdentitySource {
  const limits = { idleSeconds: deps.config.adminIdleSeconds, absoluteSeconds: deps.config.adminAbsoluteSeconds }
  return {
    shopByHandle: cached((handle) => transactor.platform('shops.resolve', (tx) => findShopByHandle(tx, handle))),
    shopByDomain: cached((domain) => transactor.platform('shops.resolve', (tx) => findShopByDomain(tx, domain))),
    staffBySession: (tokenHash) => transactor.platform('staff.session', (tx) => findStaffBySession(tx, tokenHash, limits)),
    customerBySession: (shopId, tokenHash) =>
      transactor.transact({ shopId, actor: systemActor('customers.session') }, (tx) => findCustomerBySession(tx, tokenHash)),
  }
}

/** Remembers answers, also "no such shop", for a second; bounded, because handles come from outside. */
function cached(find: (name: string) => Promise<ShopFacts | null>): (name: string) => Promise<ShopFacts | null> {
  const known = new Map<string, { facts: Promise<ShopFacts | null>; until: number }>()
  return (name) => {
    const entry = known.get(name)
    if (entry && entry.until > Date.now()) return entry.facts
    if (known.size > 1_000) known.clear()
    const facts = find(name)
    facts.catch(() => known.delete(name))
    known.set(name, { facts, until: Date.now() + SHOP_CACHE_MS })
    return facts
  }
}
