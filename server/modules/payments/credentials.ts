import { DomainError } from '#kernel/errors.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { seal, unseal } from '#platform/crypto/sealed.ts'
import type { Tx } from '#platform/tx.ts'
import { onlineProvider } from './providers.ts'

/** The secrets of one shop and provider: the newest, and the one before it until its end. */
export type Credentials = Readonly<{ current: string; previous: { secret: string; endsAt: string } | null }>

/** The secrets by which notices are known now, the newest first; none when the shop never used the provider. */
export async function readSecrets(tx: Tx, keyring: Keyring, provider: string): Promise<string[]> {
  const credentials = await readCredentials(tx, keyring, provider)
  return credentials ? validSecrets(credentials, tx.now) : []
}

/** The same, with a first secret made when there is none. Throws `payment_provider_not_found`. */
export async function ensureSecrets(tx: Tx, keyring: Keyring, provider: string): Promise<string[]> {
  const known = await readSecrets(tx, keyring, provider)
  if (known.length > 0) return known
  await tx.db
    .insertInto('paymentCredentials')
    .values({
      shopId: tx.shopId,
      provider,
      ...sealed(tx, keyring, provider, { current: newSecretOf(provider), previous: null }),
      updatedAt: tx.now,
    })
    .onConflict((conflict) => conflict.constraint('payment_credentials_pkey').doNothing())
    .execute()
  return readSecrets(tx, keyring, provider)
}

/** The stored secrets, or null. `lock` keeps them until the end of the transaction. */
export async function readCredentials(tx: Tx, keyring: Keyring, provider: string, { lock = false } = {}): Promise<Credentials | null> {
  const row = await tx.db
    .selectFrom('paymentCredentials')
    .where('shopId', '=', tx.shopId)
    .where('provider', '=', provider)
    .select(['ciphertext', 'keyId'])
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return null
  // Written by `sealed` and authenticated by the cipher.
  return JSON.parse(unseal(keyring, 'credentials', { sealed: row, context: contextOf(tx, provider) })) as Credentials
}

/** Credentials as they are stored: they open in this shop's row of this provider only. */
export function sealed(tx: Tx, keyring: Keyring, provider: string, credentials: Credentials): { ciphertext: Buffer; keyId: string } {
  return seal(keyring, 'credentials', { plaintext: JSON.stringify(credentials), context: contextOf(tx, provider) })
}

/** A new secret in the provider's own form. Throws `payment_provider_not_found` when the provider has none that we could make. */
export function newSecretOf(provider: string): string {
  const { newSecret } = onlineProvider(provider).gateway
  if (!newSecret) throw new DomainError('payment_provider_not_found', { provider })
  return newSecret()
}

function validSecrets({ current, previous }: Credentials, now: Date): string[] {
  return previous && new Date(previous.endsAt) > now ? [current, previous.secret] : [current]
}

function contextOf({ shopId }: Tx, provider: string): string {
  return `payment credentials\n${shopId}\n${provider}`
}
