import { newId } from '#kernel/ids.ts'
import { createShop, createStaff, createToken, type NewShop, openStaffSession } from '#modules/shops/index.ts'
import { type Role, roles } from '#platform/auth/identity.ts'
import { hashPassword } from '#platform/crypto/passwords.ts'
import { csrfToken } from '#platform/http/csrf.ts'
import { systemActor } from '#platform/tx.ts'
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

/** A role of the shop's own; give its id to `aStaff`. */
export async function aRole(system: TestSystem, shop: { id: string }, permissions: readonly string[]): Promise<string> {
  count += 1
  const id = newId()
  const values = { shopId: shop.id, id, name: `Role ${count}`, permissions: [...permissions], version: 0 }
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, ({ db, now }) =>
    db
      .insertInto('shopRoles')
      .values({ ...values, createdAt: now, updatedAt: now })
      .execute(),
  )
  return id
}

/** An API token of the shop with these permissions, made by the operator; `headers` go straight into `app.inject`. */
export async function aToken(
  system: TestSystem,
  shop: { id: string },
  permissions: readonly string[],
): Promise<{ id: string; token: string; headers: Record<string, string> }> {
  count += 1
  const wanted = { name: `Token ${count}`, permissions, expiresAt: null, byRole: system.app.permissionsByRole, address: null }
  const made = await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) => createToken(tx, wanted))
  return { ...made, headers: { authorization: `Bearer ${made.token}` } }
}

/** A member of staff of the shop, signed in: with a built-in role, or the id of one of the shop's own. */
export async function aStaff(system: TestSystem, shop: { id: string; handle: string }, role: Role | string): Promise<TestStaff> {
  const person = await aPerson(system)
  await system.transactor.platform('staff.manage', ({ db, now }) =>
    db
      .insertInto('shopStaff')
      .values({ shopId: shop.id, staffId: person.id, ...storedRole(role), disabledAt: null, createdAt: now })
      .execute(),
  )
  return signedIn(system, person, shop.handle)
}

function storedRole(role: string): { role: string; customRoleId: string | null } {
  return roles.some((builtIn) => builtIn === role) ? { role, customRoleId: null } : { role: 'custom', customRoleId: role }
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

/** A session of the person, one more when he has some. */
export async function signedIn(system: TestSystem, { id, email }: { id: string; email: string }, handle: string): Promise<TestStaff> {
  const { token } = await system.transactor.platform('staff.session', (tx) => openStaffSession(tx, id, { address: null, userAgent: null }))
  const cookie = `aftercart_staff=${token}`
  const csrf = csrfToken(system.deps, token)
  return { id, email, cookie, csrfToken: csrf, headers: { cookie, 'x-csrf-token': csrf, 'aftercart-shop': handle } }
}
