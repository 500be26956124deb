import { isEmail, normaliseEmail } from '#kernel/text.ts'
import { createSetupLink, createStaff, setupUrl } from '#modules/shops/index.ts'
import { roles } from '#platform/auth/identity.ts'
import { SettingError } from '../config.ts'
import type { Flags } from '../main.ts'
import { openGround } from './ground.ts'

/** `aftercart staff create --shop=… --email=… --role=…`: a member of staff with a one-time link; a repeat gives a new link. */
export async function addStaff({ shop, email, role = 'viewer' }: Flags, rest: readonly string[]): Promise<number> {
  if (rest[0] !== 'create') throw new SettingError('staff', '`create`', rest[0])
  if (typeof email !== 'string' || !isEmail(normaliseEmail(email)))
    throw new SettingError('--email', 'an e-mail address', String(email ?? ''))
  const wanted = roles.find((each) => each === role)
  if (!wanted) throw new SettingError('--role', `one of ${roles.join(', ')}`, String(role))
  const ground = await openGround({ role: 'tool', isWeb: false, isWorker: false })
  try {
    const token = await ground.system.transactor.platform('staff.manage', async (tx) => {
      const { db, now } = tx
      const found = await db.selectFrom('shops').where('handle', '=', String(shop)).select('id').executeTakeFirst()
      if (!found) throw new SettingError('--shop', 'the handle of a shop', String(shop ?? ''))
      const known = await db.selectFrom('staff').where('emailNormalised', '=', normaliseEmail(email)).select('id').executeTakeFirst()
      const { id } = known ?? (await createStaff(tx, { email, name: email.split('@')[0] ?? email, passwordHash: null, isProven: false }))
      await db
        .insertInto('shopStaff')
        .values({ shopId: found.id, staffId: id, role: wanted, disabledAt: null, createdAt: now })
        .onConflict((conflict) => conflict.columns(['shopId', 'staffId']).doNothing())
        .execute()
      return (await createSetupLink(tx, id)).token
    })
    process.stdout.write(`${email} chooses a password within 24 hours: ${setupUrl(ground.config.baseUrl, token)}\n`)
    return 0
  } finally {
    await ground.close()
  }
}
