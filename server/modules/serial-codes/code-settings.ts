import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'

/** What a shop has decided about serial codes. `version` is 0 until it has decided anything. */
export type CodeSettings = {
  /** Off: closings give no codes and no group can be made; what was sent stays (S0-37). */
  isEnabled: boolean
  /** A prepaid order that is closed unpaid gets its codes at once (S0-5). */
  issuesUnpaid: boolean
  /** The parts of a bundle count beside the bundle (S0-28). */
  countsComponents: boolean
  /** Shortages of a group are back-filled as soon as codes were imported (S0-31). */
  fillsAfterImport: boolean
  /** A file with a code that a deleted group has sent is refused (S0-20). */
  blocksGivenCodes: boolean
  version: number
}

const untouched: CodeSettings = {
  isEnabled: true,
  issuesUnpaid: false,
  countsComponents: false,
  fillsAfterImport: false,
  blocksGivenCodes: false,
  version: 0,
}

/** The shop's settings; the defaults when it has changed none. */
export async function readCodeSettings({ db, shopId }: Tx): Promise<CodeSettings> {
  const row = await db
    .selectFrom('codeSettings')
    .where('shopId', '=', shopId)
    .select(['isEnabled', 'issuesUnpaid', 'countsComponents', 'fillsAfterImport', 'blocksGivenCodes', 'version'])
    .executeTakeFirst()
  return row ?? untouched
}

/** What changes; absent stays. `version` is the one the screen was filled with. */
export type CodeSettingsChange = Partial<Omit<CodeSettings, 'version'>> & { version: number }

/** Changes the settings, with old and new values in the audit log. Throws code_settings_changed { version } (SX-32). */
export async function changeCodeSettings(tx: Tx, { version, ...change }: CodeSettingsChange): Promise<void> {
  const { db, shopId } = tx
  await db
    .insertInto('codeSettings')
    .values({ shopId, ...untouched })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db.selectFrom('codeSettings').where('shopId', '=', shopId).select('version').forUpdate().execute()
  const { version: current, ...before } = await readCodeSettings(tx)
  if (current !== version) throw new DomainError('code_settings_changed', { version: current })
  const after = { ...before, ...change }
  await db
    .updateTable('codeSettings')
    .where('shopId', '=', shopId)
    .set({ ...after, version: version + 1 })
    .execute()
  await audit(tx, { action: 'codes.change_settings', subjectKind: 'code_settings', subjectId: shopId, before, after })
}

/** Throws serial_codes_off where the shop has switched the feature off (S0-37). */
export async function demandSerialCodes(tx: Tx): Promise<void> {
  if (!(await readCodeSettings(tx)).isEnabled) throw new DomainError('serial_codes_off')
}
