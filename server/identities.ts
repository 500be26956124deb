import { findCustomerBySession } from '#modules/customers/index.ts'
import { findShopByDomain, findShopByHandle, findStaffBySession, findToken } from '#modules/shops/index.ts'
import type { IdentitySource } from '#platform/auth/identity.ts'
import type { Deps } from '#platform/deps.ts'
import type { Transactor } from '#platform/transactor.ts'
import { systemActor } from '#platform/tx.ts'

/** A change of a shop's name or colour shows after this long; nothing that is decided reads it from here. */
const SHOP_MS = 1_000
/** Half of the second in which the end of a session must hold everywhere (SX-22): a read may have begun just before the end. */
const SESSION_MS = 500
/** Handles and tokens come from outside. */
const MAX_REMEMBERED = 10_000

/**
 * Answers the HTTP scopes' questions from the modules that own the tables. Sessions are remembered for half a second, because a page
 * asks several times at once, and reading one costs as much as a small request; what changes them in this process calls `forget`.
 */
export function identitySource(deps: Deps, transactor: Transactor): IdentitySource {
  const limits = { idleSeconds: deps.config.adminIdleSeconds, absoluteSeconds: deps.config.adminAbsoluteSeconds }
  // A test's clock stands still, and would keep an ended session alive.
  const sessionMs = deps.clock ? 0 : SESSION_MS
  const staff = remembered(sessionMs, (hash) =>
    transactor.platform('staff.session', (tx) => findStaffBySession(tx, Buffer.from(hash, 'hex'), limits)),
  )
  const customers = remembered(sessionMs, (key) => {
    const [shopId = '', hash = ''] = key.split(' ')
    const scope = { shopId, actor: systemActor('customers.session') }
    return transactor.transact(scope, (tx) => findCustomerBySession(tx, Buffer.from(hash, 'hex')))
  })
  return {
    shopByHandle: remembered(SHOP_MS, (handle) => transactor.platform('shops.resolve', (tx) => findShopByHandle(tx, handle))).find,
    shopByDomain: remembered(SHOP_MS, (domain) => transactor.platform('shops.resolve', (tx) => findShopByDomain(tx, domain))).find,
    staffBySession: (tokenHash) => staff.find(tokenHash.toString('hex')),
    tokenByHash: (tokenHash, address) => transactor.platform('tokens.resolve', (tx) => findToken(tx, { tokenHash, address })),
    customerBySession: (shopId, tokenHash) => customers.find(`${shopId} ${tokenHash.toString('hex')}`),
    forget() {
      staff.forget()
      customers.forget()
    },
  }
}

/** Remembers answers, "nobody" too, for a moment; those who ask while one is being read share it. */
function remembered<T>(forMs: number, read: (key: string) => Promise<T>): { find: (key: string) => Promise<T>; forget: () => void } {
  const known = new Map<string, { answer: Promise<T>; until: number }>()
  return {
    find(key) {
      const now = performance.now()
      const entry = known.get(key)
      if (entry && entry.until > now) return entry.answer
      if (known.size >= MAX_REMEMBERED) known.clear()
      const answer = read(key)
      if (forMs === 0) return answer
      answer.catch(() => known.delete(key))
      known.set(key, { answer, until: now + forMs })
      return answer
    },
    forget: () => known.clear(),
  }
}
