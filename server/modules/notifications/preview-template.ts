import { demand, type Reason } from '#kernel/errors.ts'
import type { Deps } from '#platform/deps.ts'
import type { MailTemplate, RenderedMail } from '#platform/mail/templates.ts'
import type { Tx } from '#platform/tx.ts'
import { templateProblem } from './change-template.ts'
import type { MailKind, MailLanguage } from './mail-kinds.ts'
import { writeSample } from './write-mail.ts'

type Draft = { template: MailKind; locale: MailLanguage; source: MailTemplate }

/**
 * A text that is being edited, as a mail of invented values (SX-41). One that only lacks a required variable is shown all the same,
 * with the reason it cannot be saved. Throws mail_template_empty, mail_template_too_long, mail_template_syntax,
 * mail_template_variable_unknown.
 */
export async function previewTemplate(
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  { template: kind, locale: language, source }: Draft,
): Promise<RenderedMail & { canSave: true | Reason }> {
  const canSave = templateProblem(source, { kind, language })
  if (canSave !== true && canSave.code !== 'mail_template_variable_missing') demand(canSave)
  return { ...(await writeSample(tx, deps, { kind, language, template: source })), canSave }
}
