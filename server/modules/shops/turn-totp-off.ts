import { audit } from '#platform/audit.ts'
import { type PlatformTx, systemActor } from '#platform/tx.ts'
import { disableTotp } from './disable-totp.ts'

/**
 * Takes a lost second factor off an account; the operator's way (CLI) after he made sure who asks. Ends all sessions and stands in the
 * audit log of every shop the person works in. No shop can do it: the account is the key to other shops too.
 */
export async function turnTotpOff(tx: PlatformTx, staffId: string): Promise<void> {
  await disableTotp(tx, { staffId, sessionHash: null })
  const shops = await tx.db.selectFrom('shopStaff').where('staffId', '=', staffId).orderBy('shopId').select('shopId').execute()
  for (const { shopId } of shops) {
    const scope = { db: tx.db, shopId, now: tx.now, actor: systemActor('operator') }
    await audit(scope, { action: 'staff.totp_off', subjectKind: 'staff', subjectId: staffId })
  }
}
