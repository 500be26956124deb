import { createToken } from '#modules/shops/index.ts'
import { systemActor } from '#platform/tx.ts'
import { permissionsByRole } from '#platform/wire.ts'
import { SettingError } from '../config.ts'
import type { Flags } from '../main.ts'
import { modules } from '../modules.ts'
import { openGround } from './ground.ts'

const DAY_MS = 86_400_000

/**
 * `aftercart token create --shop=… --name=… --permissions=orders.see,orders.manage [--days=90]`: an API token of the shop, printed once
 * (SX-25). It is bound by no person: the operator answers for it.
 */
export async function manageTokens({ shop, name, permissions, days }: Flags, rest: readonly string[]): Promise<number> {
  if (rest[0] !== 'create') throw new SettingError('token', '`create`', rest[0])
  if (typeof name !== 'string' || name.trim() === '' || name.length > 60)
    throw new SettingError('--name', 'what it is for, up to 60 characters', String(name ?? ''))
  const byRole = permissionsByRole(modules)
  const known = [...(byRole.get('owner') ?? [])]
  const wanted = String(permissions ?? '')
    .split(',')
    .filter(Boolean)
  if (wanted.length === 0 || wanted.some((permission) => !known.includes(permission)))
    throw new SettingError('--permissions', `some of ${known.join(',')}`, String(permissions ?? ''))
  const lifetimeDays = days === undefined ? null : Number(days)
  if (lifetimeDays !== null && !(Number.isInteger(lifetimeDays) && lifetimeDays > 0))
    throw new SettingError('--days', 'a whole number of days', String(days))
  const ground = await openGround({ role: 'tool', isWeb: false, isWorker: false })
  try {
    const { transactor } = ground.system
    const found = await transactor.platform('shops.resolve', ({ db }) =>
      db.selectFrom('shops').where('handle', '=', String(shop)).select('id').executeTakeFirst(),
    )
    if (!found) throw new SettingError('--shop', 'the handle of a shop', String(shop ?? ''))
    const { token } = await transactor.transact({ shopId: found.id, actor: systemActor('operator') }, (tx) => {
      const expiresAt = lifetimeDays === null ? null : new Date(tx.now.getTime() + lifetimeDays * DAY_MS)
      return createToken(tx, { name, permissions: wanted, expiresAt, byRole, address: null })
    })
    process.stdout.write(`${token}\n`)
    return 0
  } finally {
    await ground.close()
  }
}
