import { setTimeout } from 'node:timers/promises'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { normaliseEmail } from '#kernel/text.ts'
import { audit } from '#platform/audit.ts'
import { attemptSubjects, countAttempt } from '#platform/auth/attempts.ts'
import { emit } from '#platform/events.ts'
import type { Transactor } from '#platform/transactor.ts'
import type { PlatformTx, Tx } from '#platform/tx.ts'
import './events.ts'

/** Every answer takes at least so long: neither it nor its time tells who has an account (SX-22). */
const ANSWER_MS = 300
/** A second mail within this time would only confuse. */
const AGAIN_SECONDS = 60

type ResetRequest = { email: string; address: string; perMinute: number }

/**
 * Somebody says he forgot his password. It is called by the route and opens two transactions: the account belongs to no shop, its mail
 * to one. Whether there is an account is not told, not even by the time it takes. Throws `too_many_attempts { retryAfterSeconds }`.
 */
export async function requestPasswordReset(transactor: Transactor, request: ResetRequest): Promise<void> {
  await Promise.all([setTimeout(ANSWER_MS), prepareReset(transactor, request)])
}

async function prepareReset(transactor: Transactor, request: ResetRequest): Promise<void> {
  const { retryAfterSeconds, person } = await transactor.platform('staff.session', (tx) => findPerson(tx, request))
  if (retryAfterSeconds !== null) throw new DomainError('too_many_attempts', { retryAfterSeconds })
  if (!person) return
  const actor = { kind: 'guest', id: null, name: 'guest' } as const
  await transactor.transact({ shopId: person.shopId, actor }, (tx) => recordReset(tx, person, request.address))
}

type Person = { shopId: string; id: string; email: string; locale: 'zh-TW' | 'en' }

/** Counted before anything is looked up, for addresses without an account too (SX-24). */
async function findPerson(
  tx: PlatformTx,
  { email, address, perMinute }: ResetRequest,
): Promise<{ retryAfterSeconds: number | null; person: Person | null }> {
  const account = normaliseEmail(email)
  const subjects = attemptSubjects({ surface: 'staff-reset', account, address, isKnownAddress: false, perMinute })
  const retryAfterSeconds = await countAttempt(tx, subjects)
  const row = await tx.db
    .selectFrom('staff as s')
    .innerJoin('shopStaff as m', 'm.staffId', 's.id')
    .where('s.emailNormalised', '=', account)
    .where('s.disabledAt', 'is', null)
    // A shop he still works in; whoever is barred everywhere may have been invited by a new one.
    .orderBy((eb) => eb('m.disabledAt', 'is not', null))
    .orderBy('m.createdAt')
    .limit(1)
    .select(['m.shopId', 's.id', 's.email', 's.locale'])
    .executeTakeFirst()
  return { retryAfterSeconds, person: row ? { ...row, locale: row.locale === 'en' ? 'en' : 'zh-TW' } : null }
}

async function recordReset(tx: Tx, { id: staffId, email, locale }: Person, address: string): Promise<void> {
  if (await wasJustAsked(tx, staffId)) return
  const id = newId(tx.now.getTime())
  const values = { shopId: tx.shopId, id, staffId, email, locale, requestedAt: tx.now, address }
  await tx.db.insertInto('staffPasswordResets').values(values).execute()
  await audit(tx, { action: 'staff.request_password_reset', subjectKind: 'staff', subjectId: staffId, address })
  emit(tx, 'staff.password_reset_requested', { resetId: id })
}

async function wasJustAsked({ db, shopId, now }: Tx, staffId: string): Promise<boolean> {
  const row = await db
    .selectFrom('staffPasswordResets')
    .where('shopId', '=', shopId)
    .where('staffId', '=', staffId)
    .where('requestedAt', '>', new Date(now.getTime() - AGAIN_SECONDS * 1000))
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
