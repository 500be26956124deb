import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { seal, unseal } from '#platform/crypto/sealed.ts'
import type { Tx } from '#platform/tx.ts'
import { accountOf } from './providers.ts'

/**
 * The secrets a shop shares with one account at a gateway: the newest, and the one before it until its end. `former` are those of accounts
 * the merchant had before: what was paid to them is refunded with them, and no notice is believed by them.
 */
export type Credentials = Readonly<{ current: string; previous: { secret: string; endsAt: string } | null; former: readonly string[] }>
type Stored = Credentials & Readonly<{ isTrial: boolean; version: number; changedAt: Date }>
type Replacement = Stored & Readonly<{ account: string }>

/**
 * How long notices signed with the old secret are still believed: whoever signs has a day to change over. A secret that has leaked
 * is shut out at once by changing it twice.
 */
export const ROTATION_OVERLAP_SECONDS = 86_400

/** The secrets by which notices are known now, the newest first; none when the shop never used the account. */
export async function readSecrets(tx: Tx, keyring: Keyring, account: string): Promise<string[]> {
  const credentials = await readCredentials(tx, keyring, account)
  return credentials ? validSecrets(credentials, tx.now) : []
}

/**
 * The same, with a first secret made when there is none. Throws `payment_provider_not_found`, and `gateway_credentials_missing` where
 * only the merchant can bring one.
 */
export async function ensureSecrets(tx: Tx, keyring: Keyring, account: string): Promise<string[]> {
  const known = await readSecrets(tx, keyring, account)
  if (known.length > 0) return known
  await tx.db
    .insertInto('paymentCredentials')
    .values({
      shopId: tx.shopId,
      account,
      ...sealed(tx, keyring, account, { current: newSecretOf(account), previous: null, former: [] }),
      isTrial: accountOf(account).isSandbox,
      version: 1,
      updatedAt: tx.now,
    })
    .onConflict((conflict) => conflict.constraint('payment_credentials_pkey').doNothing())
    .execute()
  return readSecrets(tx, keyring, account)
}

/** The stored secrets, or null. `lock` keeps them until the end of the transaction. */
export async function readCredentials(tx: Tx, keyring: Keyring, account: string, { lock = false } = {}): Promise<Stored | null> {
  const row = await tx.db
    .selectFrom('paymentCredentials')
    .where('shopId', '=', tx.shopId)
    .where('account', '=', account)
    .select(['ciphertext', 'keyId', 'isTrial', 'version', 'updatedAt'])
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return null
  // Written by `sealed` and authenticated by the cipher.
  const credentials = JSON.parse(unseal(keyring, 'credentials', { sealed: row, context: contextOf(tx, account) })) as Omit<
    Credentials,
    'former'
  > &
    Partial<Credentials>
  return { former: [], ...credentials, isTrial: row.isTrial, version: row.version, changedAt: row.updatedAt }
}

/**
 * Puts another set in the place of one that is locked, or makes the first. `changedAt` is when its newest secret was made. Throws
 * `gateway_credentials_changed` when somebody else was first.
 */
export async function replaceCredentials(tx: Tx, keyring: Keyring, { account, ...set }: Replacement): Promise<void> {
  const { current, previous, former, isTrial, version, changedAt } = set
  const row = { ...sealed(tx, keyring, account, { current, previous, former }), isTrial, version: version + 1, updatedAt: changedAt }
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('paymentCredentials')
    .values({ shopId: tx.shopId, account, ...row })
    .onConflict((conflict) =>
      conflict.constraint('payment_credentials_pkey').doUpdateSet(row).where('paymentCredentials.version', '=', version),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new DomainError('gateway_credentials_changed')
}

/** Credentials as they are stored: they open in this shop's row of this account only. */
export function sealed(tx: Tx, keyring: Keyring, account: string, credentials: Credentials): { ciphertext: Buffer; keyId: string } {
  return seal(keyring, 'credentials', { plaintext: JSON.stringify(credentials), context: contextOf(tx, account) })
}

/** A new secret in the gateway's own form. Throws `gateway_credentials_missing` when it is not ours to make. */
export function newSecretOf(account: string): string {
  const { newSecret } = accountOf(account)
  if (!newSecret) throw new DomainError('gateway_credentials_missing', { account })
  return newSecret()
}

/** The set before, as it is believed from now on, once another takes its place: whoever signs has a day to change over. */
export function endingBy(tx: Tx, { current }: Pick<Credentials, 'current'>): Credentials['previous'] {
  return { secret: current, endsAt: new Date(tx.now.getTime() + ROTATION_OVERLAP_SECONDS * 1000).toISOString() }
}

/** The secrets of a set that are believed now, the newest first. */
export function validSecrets({ current, previous }: Pick<Credentials, 'current' | 'previous'>, now: Date): string[] {
  return previous && new Date(previous.endsAt) > now ? [current, previous.secret] : [current]
}

function contextOf({ shopId }: Tx, account: string): string {
  return `payment credentials\n${shopId}\n${account}`
}
