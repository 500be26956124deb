import { DomainError } from '#kernel/errors.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import { wordsOf } from './change-template.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'
import { readTemplate } from './read-template.ts'

/** Takes the merchant's own text away, so that the built-in one is used again (SX-41). Throws mail_template_changed (SX-32). */
export async function restoreTemplate(tx: Tx, { kind, language, version }: { kind: MailKind; language: MailLanguage; version: number }) {
  const before = await readTemplate(tx, kind, language)
  if (before.version !== version) throw new DomainError('mail_template_changed', { version: before.version })
  const removed = await tx.db
    .deleteFrom('mailTemplates')
    .where('shopId', '=', tx.shopId)
    .where('template', '=', kind)
    .where('version', '=', version)
    .where('storeViewId', 'in', (eb) =>
      eb.selectFrom('storeViews').where('shopId', '=', tx.shopId).where('locale', '=', language).select('id'),
    )
    .returning('storeViewId')
    .executeTakeFirst()
  if (!removed) return
  await audit(tx, {
    action: 'mails.restore_template',
    subjectKind: 'mail_template',
    subjectId: removed.storeViewId,
    before: { template: kind, locale: language, ...wordsOf(before) },
  })
}
