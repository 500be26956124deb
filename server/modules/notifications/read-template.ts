import type { MailTemplate } from '#platform/mail/templates.ts'
import type { Tx } from '#platform/tx.ts'
import { type MailKind, type MailLanguage, mailRules } from './mail-kinds.ts'
import { mailTexts } from './mail-texts.ts'

/** A mail's text in one store view. Version 0 is the built-in text. */
export type StoredTemplate = MailTemplate & { isEnabled: boolean; version: number; updatedAt: Date | null }

/** The merchant's own text of the mail in that language, else the built-in one (SX-41). */
export async function readTemplate({ db, shopId }: Tx, kind: MailKind, language: MailLanguage): Promise<StoredTemplate> {
  if (mailRules[kind].isFixed) return defaultTemplate(kind, language)
  const own = await db
    .selectFrom('mailTemplates as t')
    .innerJoin('storeViews as v', (join) => join.onRef('v.shopId', '=', 't.shopId').onRef('v.id', '=', 't.storeViewId'))
    .where('t.shopId', '=', shopId)
    .where('t.template', '=', kind)
    .where('v.locale', '=', language)
    .select(['t.subject', 't.html', 't.text', 't.isEnabled', 't.version', 't.updatedAt'])
    .executeTakeFirst()
  return own ?? defaultTemplate(kind, language)
}

/** The built-in text. */
export function defaultTemplate(kind: MailKind, language: MailLanguage): StoredTemplate {
  const { subject, html, text } = mailTexts[language].templates[kind]
  return { subject, html, text, isEnabled: true, version: 0, updatedAt: null }
}
