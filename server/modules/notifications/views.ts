import { sql } from 'kysely'
import { DomainError, type JsonValue, type Reason } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import { normaliseEmail } from '#kernel/text.ts'
import type { Deps } from '#platform/deps.ts'
import type { Tx } from '#platform/tx.ts'
import type { MailRefs } from './mail-row.ts'
import type { MailQuery, MailRow, MailView } from './schemas.ts'
import { writeMail } from './write-mail.ts'

/** The shop's mails, newest first; `q` is the recipient or its beginning. Throws `invalid_page`. */
export async function readMails(tx: Tx, query: MailQuery): Promise<Page<MailRow>> {
  const slice = pageOf(query)
  const found = sql`from mails m where m.shop_id = ${tx.shopId} ${conditions(query)}`
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<StoredMail>`select ${columns} ${found} order by m.created_at desc, m.id desc limit ${slice.limit} offset ${slice.offset}`.execute(
      tx.db,
    ),
    sql<{ total: number }>`select count(*)::int as total from (select ${found} limit ${EXACT_TOTAL_LIMIT + 1}) as found`.execute(tx.db),
  ])
  return toPage(slice, rows.map(shown), counted[0]?.total ?? 0)
}

/** Only what is asked stands in the statement, so that each filter finds its index. */
function conditions({ state, template, orderId, q }: MailQuery) {
  const prefix = normaliseEmail(q ?? '')
  return sql.join(
    [
      state === undefined ? sql`` : state === 'sent' ? sql`and m.state = 'sent'` : sql`and m.state = ${state} and m.state <> 'sent'`,
      template === undefined ? sql`` : sql`and m.template = ${template}`,
      orderId === undefined ? sql`` : sql`and m.order_id = ${orderId}`,
      // A range in byte order: U+10FFFF sorts after every address that begins so.
      prefix === ''
        ? sql``
        : sql`and m.recipient_normalised collate "C" >= ${prefix} and m.recipient_normalised collate "C" < ${`${prefix}\u{10FFFF}`}`,
    ],
    sql` `,
  )
}

const columns = sql`m.id, m.template, m.locale, m.recipient, m.state, m.skip_reason, m.attempts, m.error_code, m.error_text, m.order_id, m.resend_of,
  m.refs, m.created_at, m.next_attempt_at, m.sent_at, m.message_id`

type StoredMail = Omit<MailRow, 'createdAt' | 'nextAttemptAt' | 'sentAt' | 'isTest'> & {
  refs: MailRefs
  createdAt: Date
  nextAttemptAt: Date | null
  sentAt: Date | null
}

function shown({ refs, createdAt, nextAttemptAt, sentAt, ...row }: StoredMail): MailRow {
  return {
    ...row,
    isTest: refs.sample === true,
    createdAt: createdAt.toISOString(),
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    sentAt: sentAt?.toISOString() ?? null,
  }
}

/** A mail with what it says, codes masked to their last four characters (SX-40, S0-36). Throws mail_not_found. */
export async function readMail(tx: Tx, deps: Deps, mailId: string): Promise<MailView> {
  const { rows } = await sql<StoredMail>`select ${columns} from mails m where m.shop_id = ${tx.shopId} and m.id = ${mailId}`.execute(tx.db)
  const [row] = rows
  if (!row) throw new DomainError('mail_not_found')
  return { ...shown(row), preview: await previewOf(tx, deps, row), can: { resend: canResend(row) } }
}

async function previewOf(tx: Tx, deps: Deps, row: StoredMail): Promise<MailView['preview']> {
  const mail = { id: row.id, kind: row.template, language: row.locale, orderId: row.orderId, refs: row.refs, createdAt: row.createdAt }
  try {
    const { subject, html, text, attachments } = await writeMail(tx, deps, mail, { isMasked: true })
    return { subject, html, text, attachments: attachments.map(({ filename, contentType }) => ({ filename, contentType })) }
  } catch (error) {
    // What it was about is gone, or the shop's text does not fit any more: the row is still worth seeing.
    if (error instanceof Error && 'code' in error && !(error instanceof DomainError)) throw error
    return null
  }
}

function canResend({ state, recipient, orderId }: StoredMail): true | (Reason & { details: Record<string, JsonValue> }) {
  if (state === 'queued' || state === 'sending') return { code: 'mail_still_waiting', details: { state } }
  if (recipient === null && orderId === null) return { code: 'mail_recipient_missing', details: {} }
  return true
}
