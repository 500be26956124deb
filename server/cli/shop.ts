import { isEmail, normaliseEmail } from '#kernel/text.ts'
import { createSetupLink, createShop, createStaff, setupUrl } from '#modules/shops/index.ts'
import { SettingError } from '../config.ts'
import type { Flags } from '../main.ts'
import { openGround } from './ground.ts'

/** `aftercart shop create --handle=… --name=… --owner=…`: opens a shop; the owner gets a one-time link to choose a password. */
export async function openShop({ handle, name, owner }: Flags, rest: readonly string[]): Promise<number> {
  if (rest[0] !== 'create') throw new SettingError('shop', '`create`', rest[0])
  if (typeof handle !== 'string' || !/^[a-z0-9](-?[a-z0-9]){1,39}$/.test(handle))
    throw new SettingError('--handle', 'a-z, 0-9 and single hyphens, 2 to 40', String(handle ?? ''))
  if (typeof name !== 'string' || name.length === 0) throw new SettingError('--name', 'the name customers see', String(name ?? ''))
  if (typeof owner !== 'string' || !isEmail(normaliseEmail(owner)))
    throw new SettingError('--owner', "the owner's e-mail address", String(owner ?? ''))
  const ground = await openGround({ role: 'tool', isWeb: false, isWorker: false })
  try {
    const token = await ground.system.transactor.platform('shops.create', async (tx) => {
      const known = await tx.db.selectFrom('staff').where('emailNormalised', '=', normaliseEmail(owner)).select('id').executeTakeFirst()
      const { id: ownerId } =
        known ?? (await createStaff(tx, { email: owner, name: owner.split('@')[0] ?? owner, passwordHash: null, isProven: false }))
      await createShop(tx, { handle, name, ownerId })
      return known ? null : (await createSetupLink(tx, ownerId)).token
    })
    const { baseUrl } = ground.config
    process.stdout.write(
      `${name}: ${baseUrl}/s/${handle}/\n${token ? `The owner chooses a password within 24 hours: ${setupUrl(baseUrl, token)}\n` : ''}`,
    )
    return 0
  } finally {
    await ground.close()
  }
}
