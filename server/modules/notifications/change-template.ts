import { DomainError, demand, type Reason } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import { checkTemplate } from '#platform/mail/check-template.ts'
import type { MailTemplate } from '#platform/mail/templates.ts'
import type { Tx } from '#platform/tx.ts'
import { type MailKind, type MailLanguage, mailRules } from './mail-kinds.ts'
import { readTemplate } from './read-template.ts'
import { sampleVariables } from './sample-variables.ts'

/** A merchant's text for a mail in one language, based on `version` (0: the built-in text). */
export type TemplateChange = MailTemplate & { kind: MailKind; language: MailLanguage; isEnabled: boolean; version: number }

/** May this text be saved (SX-41)? The reason names the part, and what is missing or where it cannot be read. */
export function templateProblem(template: MailTemplate, { kind, language }: { kind: MailKind; language: MailLanguage }): true | Reason {
  return checkTemplate(template, { required: mailRules[kind].required, samples: sampleVariables(language)[kind] })
}

/** May the shop have words of its own for this mail? */
export function mayChangeTemplate(kind: MailKind): true | Reason {
  return mailRules[kind].isFixed ? { code: 'mail_template_fixed' } : true
}

/**
 * Saves the text. Throws mail_template_fixed, mail_template_empty, mail_template_too_long, mail_template_syntax, mail_template_variable_unknown,
 * mail_template_variable_missing (SX-41), mail_template_changed (SX-32), store_view_not_found.
 */
export async function changeTemplate(tx: Tx, change: TemplateChange): Promise<void> {
  const { kind, language, subject, html, text, isEnabled } = change
  demand(mayChangeTemplate(kind))
  demand(templateProblem({ subject, html, text }, { kind, language }))
  const view = await lockView(tx, language)
  const before = await readTemplate(tx, kind, language)
  if (before.version !== change.version) throw new DomainError('mail_template_changed', { version: before.version })
  const values = { subject, html, text, isEnabled, version: before.version + 1, updatedAt: tx.now }
  await tx.db
    .insertInto('mailTemplates')
    .values({ shopId: tx.shopId, id: newId(tx.now.getTime()), storeViewId: view.id, template: kind, ...values })
    .onConflict((conflict) => conflict.constraint('mail_templates_template_key').doUpdateSet(values))
    .execute()
  await audit(tx, {
    action: 'mails.change_template',
    subjectKind: 'mail_template',
    subjectId: view.id,
    before: { template: kind, locale: language, ...wordsOf(before) },
    after: { template: kind, locale: language, ...wordsOf(values) },
  })
}

/** What the audit log keeps of a text: all of it, so that who changed which word can be told later (SX-26). */
export function wordsOf({ subject, html, text, isEnabled, version }: MailTemplate & { isEnabled: boolean; version: number }) {
  return { subject, html, text, isEnabled, version }
}

/** The view of that language, locked: two people saving at once see each other's version. */
async function lockView({ db, shopId }: Tx, language: MailLanguage): Promise<{ id: string }> {
  const view = await db
    .selectFrom('storeViews')
    .where('shopId', '=', shopId)
    .where('locale', '=', language)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  if (!view) throw new DomainError('store_view_not_found', { locale: language })
  return view
}
