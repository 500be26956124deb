import { createShop, createStaff, type NewShop, openStaffSession } from '#modules/shops/index.ts'
import type { Role } from '#platform/auth/identity.ts'
import { hashPassword } from '#platform/crypto/passwords.ts'
import { csrfToken } from '#platform/http/csrf.ts'
import type { TestSystem } from '#test/support/system.ts'

/** A signed-in member of staff; `headers` go straight into `app.inject`. */
export type TestStaff = { id: string; email: string; cookie: string; csrfToken: string; headers: Record<string, string> }
/** A shop with its owner signed in. */
export type TestShop = { id: string; handle: string; staff: TestStaff }

/** The password of everybody the builders make. */
export const TEST_PASSWORD = 'correct horse 42'
/** Hashed once per process: 40 ms for each of a hundred people would be most of a test run. */
let passwordHash: Promise<string> | null = null
let count = 0

/** The argon2id hash of `TEST_PASSWORD`. */
export function testPasswordHash(): Promise<string> {
  passwordHash ??= hashPassword(TEST_PASSWORD)
  return passwordHash
}

/** Opens a shop with a signed-in owner. Payments go through the sandbox unless told otherwise. */
export async function aShop(system: TestSystem, overrides: Partial<NewShop> = {}): Promise<TestShop> {
  count += 1
  const handle = overrides.handle ?? `shop-${count}`
  const owner = await aPerson(system)
  const { id } = await system.transactor.platform('shops.create', (tx) =>
    createShop(tx, { name: `Shop ${count}`, sandboxPayments: true, ...overrides, handle, ownerId: owner.id }),
  )
  return { id, handle, staff: await signedIn(system, owner, handle) }
}

/** A member of staff of the shop, signed in. */
export async function aStaff(system: TestSystem, shop: { id: string; handle: string }, role: Role): Promise<TestStaff> {
  const person = await aPerson(system)
  await system.transactor.platform('staff.manage', ({ db, now }) =>
    db.insertInto('shopStaff').values({ shopId: shop.id, staffId: person.id, role, disabledAt: null, createdAt: now }).execute(),
  )
  return signedIn(system, person, shop.handle)
}

async function aPerson(system: TestSystem): Promise<{ id: string; email: string }> {
  count += 1
  const email = `staff-${count}@shop.test`
  const hash = await testPasswordHash()
  const { id } = await system.transactor.platform('staff.manage', (tx) =>
    createStaff(tx, { email, name: `Staff ${count}`, passwordHash: hash, isProven: true }),
  )
  return { id, email }
}

async function signedIn(system: TestSystem, { id, email }: { id: string; email: string }, handle: string): Promise<TestStaff> {
  const { token } = await system.transactor.platform('staff.session', (tx) => openStaffSession(tx, id, { address: null, userAgent: null }))
  const cookie = `aftercart_staff=${token}`
  const csrf = csrfToken(system.deps, token)
  return { id, email, cookie, csrfToken: csrf, headers: { cookie, 'x-csrf-token': csrf, 'aftercart-shop': handle } }
}
