import { isEmail, normaliseEmail } from '#kernel/text.ts'
import { createSetupLink, createStaff, setupUrl, turnTotpOff } from '#modules/shops/index.ts'
import { roles } from '#platform/auth/identity.ts'
import type { Transactor } from '#platform/transactor.ts'
import { SettingError } from '../config.ts'
import type { Flags } from '../main.ts'
import { openGround } from './ground.ts'

type Act = (transactor: Transactor, baseUrl: string, flags: Flags) => Promise<string>
const acts: Readonly<Record<string, Act>> = { create: createMember, password: offerPassword, 'totp-off': removeTotp }

/**
 * `aftercart staff create --shop=… --email=… --role=…`: a member of staff at once; `staff password --email=…`: a one-time link to a new
 * password; `staff totp-off --email=…`: for a lost second factor. The operator vouches for the person (ADR 6).
 */
export async function manageStaff(flags: Flags, rest: readonly string[]): Promise<number> {
  const act = acts[rest[0] ?? '']
  if (!act) throw new SettingError('staff', '`create`, `password` or `totp-off`', rest[0])
  if (typeof flags.email !== 'string' || !isEmail(normaliseEmail(flags.email)))
    throw new SettingError('--email', 'an e-mail address', String(flags.email ?? ''))
  const ground = await openGround({ role: 'tool', isWeb: false, isWorker: false })
  try {
    process.stdout.write(`${await act(ground.system.transactor, ground.config.baseUrl, flags)}\n`)
    return 0
  } finally {
    await ground.close()
  }
}

async function createMember(transactor: Transactor, baseUrl: string, { shop, email, role = 'viewer' }: Flags): Promise<string> {
  const address = String(email)
  const wanted = roles.find((each) => each === role)
  if (!wanted) throw new SettingError('--role', `one of ${roles.join(', ')}`, String(role))
  return transactor.platform('staff.manage', async (tx) => {
    const { db, now } = tx
    const found = await db.selectFrom('shops').where('handle', '=', String(shop)).select('id').executeTakeFirst()
    if (!found) throw new SettingError('--shop', 'the handle of a shop', String(shop ?? ''))
    const known = await db
      .selectFrom('staff')
      .where('emailNormalised', '=', normaliseEmail(address))
      .select(['id', 'passwordHash'])
      .executeTakeFirst()
    const name = address.split('@')[0] ?? address
    const { id } = known ?? (await createStaff(tx, { email: address, name, passwordHash: null, isProven: false }))
    await db
      .insertInto('shopStaff')
      .values({ shopId: found.id, staffId: id, role: wanted, disabledAt: null, createdAt: now })
      .onConflict((conflict) => conflict.columns(['shopId', 'staffId']).doNothing())
      .execute()
    if (known?.passwordHash) return `${address} works in ${String(shop)} now and signs in as before.`
    return linkText(address, setupUrl(baseUrl, (await createSetupLink(tx, id)).token))
  })
}

async function offerPassword(transactor: Transactor, baseUrl: string, { email }: Flags): Promise<string> {
  return transactor.platform('staff.manage', async (tx) => {
    const id = await demandAccount(tx, String(email))
    return linkText(String(email), setupUrl(baseUrl, (await createSetupLink(tx, id)).token))
  })
}

async function removeTotp(transactor: Transactor, _baseUrl: string, { email }: Flags): Promise<string> {
  await transactor.platform('staff.manage', async (tx) => turnTotpOff(tx, await demandAccount(tx, String(email))))
  return `${String(email)} signs in with the password alone now, and was signed out everywhere.`
}

async function demandAccount({ db }: Parameters<typeof turnTotpOff>[0], email: string): Promise<string> {
  const known = await db.selectFrom('staff').where('emailNormalised', '=', normaliseEmail(email)).select('id').executeTakeFirst()
  if (!known) throw new SettingError('--email', 'the address of an account', email)
  return known.id
}

function linkText(email: string, url: string): string {
  return `${email} chooses a password within 24 hours: ${url}`
}
