import { createSetupLink, setupUrl } from '#modules/shops/index.ts'
import type { System } from '../system.ts'

/** Prints a one-time link for the first owner while nobody works here yet: there is no default password (SX-10). */
export async function offerSetup({ transactor }: Pick<System, 'transactor'>, baseUrl: string): Promise<void> {
  const token = await transactor.platform('staff.manage', async (tx) => {
    const somebody = await tx.db.selectFrom('staff').select('id').limit(1).executeTakeFirst()
    return somebody ? null : (await createSetupLink(tx, null)).token
  })
  if (token) process.stdout.write(`Open your shop with this link, once and within 24 hours: ${setupUrl(baseUrl, token)}\n`)
}
