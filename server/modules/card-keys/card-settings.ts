import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'

/** What a shop has decided about card keys. `version` is 0 until it has decided anything. */
export type CardSettings = {
  /** Minutes for which an unpaid order occupies its cards (S1-16). */
  holdMinutes: number
  /** Nothing is occupied before the payment (S1-16). */
  holdsAtPayment: boolean
  /** ATM, convenience store and bank transfer are offered for card keys (S1-16). */
  allowsDeferred: boolean
  /** Who has paid and waits for his cards may cancel and gets his money back (S1-3). */
  allowsCancelling: boolean
  /** Unpaid card-key orders at once, by customer, mobile number and network address (S1-18). */
  unpaidPerCustomer: number
  unpaidPerPhone: number
  unpaidPerAddress: number
  version: number
}

/** Minutes a shop may choose (S1-16). */
export const HOLD_MINUTES = { min: 5, max: 120 } as const

const untouched: CardSettings = {
  holdMinutes: 15,
  holdsAtPayment: false,
  allowsDeferred: false,
  allowsCancelling: true,
  unpaidPerCustomer: 3,
  unpaidPerPhone: 2,
  unpaidPerAddress: 5,
  version: 0,
}

/** The shop's settings; the defaults when it has changed none. */
export async function readCardSettings({ db, shopId }: Tx): Promise<CardSettings> {
  const row = await db
    .selectFrom('cardSettings')
    .where('shopId', '=', shopId)
    .select([
      'holdMinutes',
      'holdsAtPayment',
      'allowsDeferred',
      'allowsCancelling',
      'unpaidPerCustomer',
      'unpaidPerPhone',
      'unpaidPerAddress',
      'version',
    ])
    .executeTakeFirst()
  return row ?? untouched
}

/** What changes; absent stays. `version` is the one the screen was filled with. */
export type CardSettingsChange = Partial<Omit<CardSettings, 'version'>> & { version: number }

/** Changes the settings, with old and new values in the audit log. Throws card_settings_changed { version } (SX-32). */
export async function changeCardSettings(tx: Tx, { version, ...change }: CardSettingsChange): Promise<void> {
  const { db, shopId } = tx
  await db
    .insertInto('cardSettings')
    .values({ shopId, ...untouched })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db.selectFrom('cardSettings').where('shopId', '=', shopId).select('version').forUpdate().execute()
  const { version: current, ...before } = await readCardSettings(tx)
  if (current !== version) throw new DomainError('card_settings_changed', { version: current })
  const after = { ...before, ...change }
  await db
    .updateTable('cardSettings')
    .where('shopId', '=', shopId)
    .set({ ...after, version: version + 1 })
    .execute()
  await audit(tx, { action: 'cards.change_settings', subjectKind: 'card_settings', subjectId: shopId, before, after })
}
