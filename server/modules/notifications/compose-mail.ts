import { layoutMail } from '#platform/mail/layout.ts'
import { type MailTemplate, type RenderedMail, renderMail } from '#platform/mail/templates.ts'
import { type MailKind, type MailLanguage, mailRules } from './mail-kinds.ts'
import { mailTexts } from './mail-texts.ts'
import type { CheckedMailVariables } from './mail-variables.ts'

/** One mail to write. `template` is the merchant's own; without it the default text of the language is used. */
export type MailDraft<K extends MailKind> = {
  kind: K
  language: MailLanguage
  variables: CheckedMailVariables[K]
  template?: MailTemplate
  /** How the shop looks and where a customer asks. */
  accentColor?: string
  contact: string | null
}

/** Writes a mail: template, variables, layout. The same function serves preview, test send and the real one (SX-41). */
export function composeMail<K extends MailKind>({ kind, language, variables, template, accentColor, contact }: MailDraft<K>): RenderedMail {
  const { templates, footer } = mailTexts[language]
  const shopName = variables.shop.name
  return layoutMail(renderMail(template ?? templates[kind], variables), {
    language,
    shopName,
    accentColor,
    footer: footer[mailRules[kind].audience]({ name: shopName, contact }),
  })
}
