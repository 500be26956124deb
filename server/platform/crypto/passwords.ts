import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { demand, type Reason } from '#kernel/errors.ts'
import { turnstileOf } from './turnstile.ts'

/** Characters (code points after NFC) a password may have (SX-22). */
export const MIN_PASSWORD_LENGTH = 8
export const MAX_PASSWORD_LENGTH = 128

/** Passwords hashed at once; each takes 19 MiB and a thread of the pool (SX-22). */
export const MAX_HASHING = 4

/** Passwords waiting for their turn, about two seconds' worth; the next one is told `too_busy` instead of waiting longer. */
export const MAX_WAITING = 64

/** OWASP's first recommendation for argon2id. Changing them makes `needsRehash` true for older hashes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const TAG_BYTES = 32

/** `true`, or why this cannot be a password: too short, too long, or one of the well-known ones (SX-22). */
export function passwordAcceptable(password: string): true | Reason {
  const normalised = password.normalize('NFC')
  const length = Array.from(normalised).length
  if (length < MIN_PASSWORD_LENGTH) return { code: 'password_too_short', details: { minimum: MIN_PASSWORD_LENGTH } }
  if (length > MAX_PASSWORD_LENGTH) return { code: 'password_too_long', details: { maximum: MAX_PASSWORD_LENGTH } }
  if (commonPasswords.has(normalised.toLowerCase())) return { code: 'password_common' }
  return true
}

/**
 * The argon2id hash as a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`. Takes some 40 ms of a thread.
 * Throws the reasons of `passwordAcceptable`, and `too_busy` when too many wait already.
 */
export async function hashPassword(password: string): Promise<string> {
  demand(passwordAcceptable(password))
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive(password, { ...COST, salt, tagLength: TAG_BYTES })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/**
 * True when the password is the one of the PHC string. Null stands for an account that does not exist or has no password: the same work
 * is done and the answer is false, so that time does not tell which addresses have accounts. Throws `too_busy`, and a plain error when
 * the stored hash is not one of ours.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const isPlausible = password.length <= 2 * MAX_PASSWORD_LENGTH // in UTF-16 units: keeps the work bounded before it begins
  const { salt, tag, ...cost } = parse(stored ?? NOBODY)
  const found = await derive(isPlausible ? password : '', { ...cost, salt, tagLength: tag.length })
  return timingSafeEqual(found, tag) && isPlausible
}

/** True when the hash was made with other costs than today's: hash again at the next successful sign-in. */
export function needsRehash(stored: string): boolean {
  const { memory, passes, parallelism, tag } = parse(stored)
  return memory !== COST.memory || passes !== COST.passes || parallelism !== COST.parallelism || tag.length !== TAG_BYTES
}

/** A hash of today's costs that nobody's password has. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(randomBytes(SALT_BYTES))}$${unpadded(randomBytes(TAG_BYTES))}`

/** One password a line, lower case, all of at least eight characters: shorter ones are refused anyway. */
const commonPasswords: ReadonlySet<string> = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
)

type Cost = { memory: number; passes: number; parallelism: number; salt: Buffer; tagLength: number }

const runArgon = promisify<'argon2id', Argon2Parameters, Buffer>(argon2)
const inTurn = turnstileOf({ running: MAX_HASHING, waiting: MAX_WAITING })

function derive(password: string, { salt, ...cost }: Cost): Promise<Buffer> {
  return inTurn(() => runArgon('argon2id', { ...cost, message: Buffer.from(password.normalize('NFC'), 'utf8'), nonce: salt }))
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z\d+/]{11,86})\$([A-Za-z\d+/]{16,86})$/

function parse(stored: string): Omit<Cost, 'tagLength'> & { tag: Buffer } {
  const [, memory, passes, parallelism, salt = '', tag = ''] = phc.exec(stored) ?? []
  if (tag === '') throw new Error('a stored password hash is not an argon2id PHC string')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
