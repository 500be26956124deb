import { createShop, createStaff } from '#modules/shops/index.ts'
import { hashPassword } from '#platform/crypto/passwords.ts'
import type { PlatformTx } from '#platform/tx.ts'
import type { DemoClock } from './demo-clock.ts'
import { type DemoShop, demoShops } from './demo-shops.ts'
import { OWNER_EMAIL, type SignIns, SUPPORT_EMAIL } from './sign-ins.ts'

/** A demonstration shop that exists, and who works in it. */
export type OpenShop = DemoShop & { id: string; ownerId: string; ownerName: string }

const OWNER_NAME = '林怡君'
const SUPPORT_NAME = '陳柏宇'

/** Opens those shops whose handles are free, with their people, in one transaction. Answers the demonstration's own shops. */
export async function openDemoShops(clock: DemoClock, openedAt: Date, signIns: SignIns): Promise<OpenShop[]> {
  const [ownerHash, supportHash] = await Promise.all([hashPassword(signIns.owner), hashPassword(signIns.support)])
  return clock.platformAt(openedAt, 'shops.create', async (tx) => {
    const ownerId = await ensureStaff(tx, { email: OWNER_EMAIL, name: OWNER_NAME, passwordHash: ownerHash })
    const supportId = await ensureStaff(tx, { email: SUPPORT_EMAIL, name: SUPPORT_NAME, passwordHash: supportHash })
    const open: OpenShop[] = []
    for (const shop of demoShops) {
      const id = await ensureShop(tx, shop, { ownerId, supportId })
      if (id !== null) open.push({ ...shop, id, ownerId, ownerName: OWNER_NAME })
    }
    return open
  })
}

async function ensureStaff(tx: PlatformTx, person: { email: string; name: string; passwordHash: string }): Promise<string> {
  const known = await tx.db.selectFrom('staff').where('emailNormalised', '=', person.email).select('id').executeTakeFirst()
  return (known ?? (await createStaff(tx, { ...person, isProven: true }))).id
}

/** Null when somebody's own shop has the handle. */
async function ensureShop(
  tx: PlatformTx,
  { handle, name, accentColor }: DemoShop,
  { ownerId, supportId }: { ownerId: string; supportId: string },
): Promise<string | null> {
  const known = await tx.db.selectFrom('shops').where('handle', '=', handle).select(['id', 'isDemo']).executeTakeFirst()
  if (known) return known.isDemo ? known.id : null
  const { id } = await createShop(tx, {
    handle,
    name,
    ownerId,
    accentColor,
    isDemo: true,
    guestCheckout: true,
    notificationEmails: [OWNER_EMAIL],
  })
  await tx.db
    .insertInto('shopStaff')
    .values({ shopId: id, staffId: supportId, role: 'support', disabledAt: null, createdAt: tx.now })
    .execute()
  return id
}
