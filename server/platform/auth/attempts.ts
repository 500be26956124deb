import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

/** Whose attempts are counted together, and how many a minute allows. */
export type AttemptSubject = Readonly<{ hash: Buffer; limit: number }>

/** Nobody waits longer than this, however often he failed (SX-24). */
const WINDOW_SECONDS = 60

/** People behind one router share an address; a guesser with one address and many accounts stops here. */
const ADDRESS_FACTOR = 5

/** `surface` is the back office or one shop; a known address is one that signed in to this account lately. */
export type Attempt = { surface: string; account: string; address: string; isKnownAddress: boolean; perMinute: number }

/** An address that signed in within this time is a known one. */
export const KNOWN_ADDRESS_DAYS = 30

/**
 * What a sign-in is counted under: its account, then its address. Strangers' attempts at an account are counted apart from those of a
 * known address, so that nobody can keep a person out by guessing at his account (SX-24).
 */
export function attemptSubjects({ surface, account, address, isKnownAddress, perMinute }: Attempt): AttemptSubject[] {
  return [
    { hash: digest(surface, 'account', account, isKnownAddress ? address : ''), limit: perMinute },
    { hash: digest(surface, 'address', networkOf(address)), limit: perMinute * ADDRESS_FACTOR },
  ]
}

/** Counts uses of something that has no account, e.g. one-time links, under the address they come from (SX-24). */
export function addressSubject(surface: string, address: string, perMinute: number): AttemptSubject {
  return { hash: digest(surface, 'address', networkOf(address)), limit: perMinute * ADDRESS_FACTOR }
}

/** Attempts at anything else that can be guessed; `parts` say at what. An IPv6 network counts as one address. */
export function attemptSubject(limit: number, ...parts: readonly (string | { address: string })[]): AttemptSubject {
  return { hash: digest(...parts.map((part) => (typeof part === 'string' ? part : networkOf(part.address)))), limit }
}

/**
 * Counts an attempt before the password is looked at, so that parallel guesses cannot slip past the limit. Answers the seconds to
 * wait, or null when the attempt may be made. The counts are rows: all processes share them (SX-24). A refused attempt does not
 * prolong the wait: whoever types his password right after the minute gets in.
 */
export async function countAttempt({ db, now }: Pick<Tx, 'db' | 'now'>, subjects: readonly AttemptSubject[]): Promise<number | null> {
  const windowBegin = new Date(now.getTime() - WINDOW_SECONDS * 1000)
  const waits: number[] = []
  // In the order of their hashes, so that two attempts never wait for each other in a circle.
  for (const { hash, limit } of subjects.toSorted((a, b) => Buffer.compare(a.hash, b.hash))) {
    const { rows } = await sql<{ attempts: number; windowStartedAt: Date }>`
      insert into sign_in_attempts as a (subject_hash, window_started_at, attempts) values (${hash}, ${now}::timestamptz, 1)
      on conflict (subject_hash) do update set
        attempts = case when a.window_started_at <= ${windowBegin}::timestamptz then 1 else least(a.attempts + 1, ${limit + 1}::int) end,
        window_started_at = case when a.window_started_at <= ${windowBegin}::timestamptz then ${now}::timestamptz else a.window_started_at end
      returning attempts, window_started_at`.execute(db)
    const [row] = rows
    if (row && row.attempts > limit) waits.push(Math.ceil((row.windowStartedAt.getTime() - windowBegin.getTime()) / 1000))
  }
  return waits.length === 0 ? null : Math.max(1, ...waits)
}

/** A successful sign-in clears its account's count and takes its own attempt off the address's. */
export async function forgiveAttempts({ db }: Pick<Tx, 'db'>, [account, address]: readonly AttemptSubject[]): Promise<void> {
  if (account) await db.deleteFrom('signInAttempts').where('subjectHash', '=', account.hash).execute()
  if (!address) return
  await db
    .updateTable('signInAttempts')
    .where('subjectHash', '=', address.hash)
    .set((eb) => ({ attempts: eb.fn<number>('greatest', [eb('attempts', '-', 1), eb.lit(0)]) }))
    .execute()
}

/** Removes counts whose minute is over. */
export async function removeOldAttempts({ db, now }: Pick<Tx, 'db' | 'now'>): Promise<void> {
  await db
    .deleteFrom('signInAttempts')
    .where('windowStartedAt', '<', new Date(now.getTime() - WINDOW_SECONDS * 1000))
    .execute()
}

/** An IPv6 subscriber has 2^64 addresses: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}

function digest(...parts: string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}
