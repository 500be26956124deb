import { DomainError } from '#kernel/errors.ts'
import { readShop } from '#modules/shops/index.ts'
import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { type Credentials, endingBy, readCredentials, replaceCredentials } from '../credentials.ts'
import { accountOfSecret, ECPAY, type EcpayAccount, secretOf } from './account.ts'
import { countOpenTrades } from './count-open-trades.ts'

/** What the merchant typed in. Without keys those of before stay, as long as the account is the same. */
export type EcpayAccountChange = {
  merchantId: string
  isStage: boolean
  dueDays: number
  hashKey?: string
  hashIv?: string
  version: number
}

/** What is shown of an account: never its keys (SX-27). */
export type ShownAccount = {
  merchantId: string
  isStage: boolean
  dueDays: number
  version: number
  changedAt: string
  /** Until when notices signed with the keys before are believed. */
  previousEndsAt: string | null
  /** Accounts before, whose keys are kept to refund what was paid to them; the newest first. */
  formerMerchantIds: string[]
}

/** The shop's account, or null while it has none. */
export async function readEcpayAccount(tx: Tx, keyring: Keyring): Promise<ShownAccount | null> {
  const stored = await readCredentials(tx, keyring, ECPAY)
  if (!stored) return null
  const { merchantId, isStage, dueDays } = accountOfSecret(stored.current)
  const endsAt = stored.previous?.endsAt ?? null
  const previousEndsAt = endsAt !== null && new Date(endsAt) > tx.now ? endsAt : null
  const formerMerchantIds = stored.former.map((secret) => accountOfSecret(secret).merchantId)
  return {
    merchantId,
    isStage,
    dueDays,
    version: stored.version,
    changedAt: stored.changedAt.toISOString(),
    previousEndsAt,
    formerMerchantIds,
  }
}

/**
 * Sets the shop's account at ECPay; version 0 for the first one. Other keys are a rotation: the ones before are believed for a day, so
 * that no notice on its way is lost, older ones end now, and those of the stage with it: everybody knows them. The stage is only for
 * shops that turned test payments on (SX-70). Another account waits until nobody pays to the one before, whose keys are kept for refunds. Audited without the keys (SX-26,
 * SX-27). Throws `ecpay_keys_missing`, `ecpay_account_in_use { count }`, `sandbox_payments_off`, and `gateway_credentials_changed { version }` for
 * a stale version (SX-32).
 */
export async function changeEcpayAccount(
  tx: Tx,
  keyring: Keyring,
  { version, address, ...typed }: EcpayAccountChange & { address: string | null },
): Promise<void> {
  const stored = await readCredentials(tx, keyring, ECPAY, { lock: true })
  if ((stored?.version ?? 0) !== version) throw new DomainError('gateway_credentials_changed', { version: stored?.version ?? 0 })
  if (typed.isStage && !(await readShop(tx)).sandboxPayments) throw new DomainError('sandbox_payments_off')
  const before = stored && accountOfSecret(stored.current)
  const after = withKeys(typed, before)
  if (before && !isSameAccount(before, after)) await demandNoOpenTrades(tx, before)
  const isSame = before !== null && isSameAccount(before, after) && before.hashKey === after.hashKey && before.hashIv === after.hashIv
  await replaceCredentials(tx, keyring, {
    account: ECPAY,
    current: secretOf(after),
    previous: previousOf(tx, { stored, isSame }),
    former: formerOf(stored, after),
    isTrial: after.isStage,
    version,
    changedAt: isSame && stored ? stored.changedAt : tx.now,
  })
  await audit(tx, {
    action: 'payments.change_ecpay_account',
    subjectKind: 'payment_provider',
    subjectId: null,
    ...(before ? { before: shownOf(before) } : {}),
    after: { ...shownOf(after), keysChanged: !isSame },
    address,
  })
}

/**
 * Notices are known by the keys of now and a day before, and questions are asked with the account of now: a number that lasts for days would
 * be paid and nobody would believe it (S1-17). On the stage no money moves.
 */
async function demandNoOpenTrades(tx: Tx, before: EcpayAccount): Promise<void> {
  const count = before.isStage ? 0 : await countOpenTrades(tx)
  if (count > 0) throw new DomainError('ecpay_account_in_use', { count })
}

/** Public keys must not be believed for a moment where money counts. */
function previousOf(tx: Tx, { stored, isSame }: { stored: Credentials | null; isSame: boolean }): Credentials['previous'] {
  if (!stored || accountOfSecret(stored.current).isStage) return null
  return isSame ? stored.previous : endingBy(tx, stored)
}

/** Keys of accounts before that are kept: a merchant has two or three in his life. */
export const MAX_FORMER_ACCOUNTS = 10

/** Each account once, with its newest keys and without the one of now. On the stage no money moved that could go back. */
function formerOf(stored: Credentials | null, after: EcpayAccount): readonly string[] {
  if (!stored) return []
  const before = accountOfSecret(stored.current)
  const isLeft = !before.isStage && !isSameAccount(before, after)
  const others = stored.former.filter((secret) => ![before, after].some((each) => isSameAccount(each, accountOfSecret(secret))))
  return [...(isLeft ? [stored.current] : []), ...others].slice(0, MAX_FORMER_ACCOUNTS)
}

/** Keys come both or not at all: one new key with an old one signs nothing. */
function withKeys({ hashKey, hashIv, ...typed }: Omit<EcpayAccountChange, 'version'>, before: EcpayAccount | null): EcpayAccount {
  if (hashKey !== undefined && hashIv !== undefined) return { ...typed, hashKey, hashIv }
  if (hashKey !== undefined || hashIv !== undefined || !before || !isSameAccount(before, typed)) throw new DomainError('ecpay_keys_missing')
  return { ...typed, hashKey: before.hashKey, hashIv: before.hashIv }
}

type Named = Pick<EcpayAccount, 'merchantId' | 'isStage'>

function isSameAccount(one: Named, other: Named): boolean {
  return one.merchantId === other.merchantId && one.isStage === other.isStage
}

function shownOf({ merchantId, isStage, dueDays }: EcpayAccount) {
  return { merchantId, isStage, dueDays }
}
