import { type NewMail, queueMail } from '#modules/notifications/queue-mail.ts'
import { systemActor } from '#platform/tx.ts'
import type { TestSystem } from '#test/support/system.ts'

let count = 0

/** Queues a mail of invented values; the caller lets it leave with `runner.drain()`. */
export async function aMail(
  system: Pick<TestSystem, 'transactor'>,
  shop: { id: string },
  overrides: Partial<NewMail> = {},
): Promise<{ id: string; recipient: string }> {
  count += 1
  const key = `test:${count}`
  const recipient = overrides.recipient === undefined ? `reader-${count}@mail.test` : overrides.recipient
  const mail = await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) =>
    queueMail(tx, { key, kind: 'order_placed', language: 'zh-TW', refs: { sample: true }, ...overrides, recipient }),
  )
  if (!mail) throw new Error('a mail with this key exists')
  return { id: mail.id, recipient: recipient ?? '' }
}

/** What the mail log says of a mail. */
export async function mailRow(system: Pick<TestSystem, 'pool'>, id: string) {
  const { rows } = await system.pool.query(
    'select state, skip_reason, attempts, interruptions, error_code, error_text, message_id, next_attempt_at, recipient from mails where id = $1',
    [id],
  )
  return rows[0]
}

/** Lets everything that is due leave, as the sweep does every few seconds. */
export async function sendDueMails(system: Pick<TestSystem, 'boss' | 'runner'>): Promise<void> {
  await system.boss.send('notifications.resume-mails', {})
  await system.runner.drain()
}
