import { Secret, TOTP } from 'otpauth'
import { hashToken, randomFromAlphabet } from '#kernel/random.ts'

const PERIOD_SECONDS = 30
const DIGITS = 6

/** Steps before and after the current one that count, for clocks up to half a minute off. */
const WINDOW_STEPS = 1

/** How many recovery codes an account gets (SX-22). */
export const RECOVERY_CODE_COUNT = 10

const RECOVERY_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** 5 bits each: 140 bits, because nothing else stands before the account once the password is known (SX-22). */
const RECOVERY_CODE_LENGTH = 28
const recoveryCode = new RegExp(`^[${RECOVERY_ALPHABET}]{${RECOVERY_CODE_LENGTH}}$`)

/** A new secret of 160 bits in base32. Store it sealed for the purpose `credentials`. */
export function createTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The `otpauth://` address for the QR code of an authenticator app. */
export function totpUri({ secret, issuer, account }: { secret: string; issuer: string; account: string }): string {
  return authenticator(secret, issuer, account).toString()
}

/**
 * The time step the token belongs to, or null when it is wrong. Store the step and give it as `lastStep` next time: a token counts
 * once, so one that was looked over a shoulder is worthless. `lastStep` is null before the first use.
 */
export function verifyTotp({
  secret,
  token,
  now,
  lastStep,
}: {
  secret: string
  token: string
  now: Date
  lastStep: number | null
}): number | null {
  const plain = token.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(plain)) return null
  const timestamp = now.getTime()
  const delta = authenticator(secret).validate({ token: plain, timestamp, window: WINDOW_STEPS })
  if (delta === null) return null
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta
  return lastStep !== null && step <= lastStep ? null : step
}

/** Ten one-time codes, seven groups of four, to show once, and the hashes to store. */
export function createRecoveryCodes(): { code: string; hash: Buffer }[] {
  return Array.from({ length: RECOVERY_CODE_COUNT }, () => {
    const plain = randomFromAlphabet(RECOVERY_CODE_LENGTH, RECOVERY_ALPHABET)
    return { code: plain.replaceAll(/(.{4})(?=.)/g, '$1-'), hash: hashToken(plain) }
  })
}

/**
 * The hash to look a typed recovery code up by, or null when it cannot be one. Case, blanks and hyphens do not matter.
 * A plain SHA-256 of 140 random bits cannot be searched.
 */
export function recoveryCodeHash(text: string): Buffer | null {
  const plain = text.replaceAll(/[\s-]/g, '').toUpperCase()
  return recoveryCode.test(plain) ? hashToken(plain) : null
}

function authenticator(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: DIGITS, period: PERIOD_SECONDS })
}
