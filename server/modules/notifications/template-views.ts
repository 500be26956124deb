import type { MailValue, MailVariables } from '#platform/mail/templates.ts'
import type { Tx } from '#platform/tx.ts'
import { mayChangeTemplate } from './change-template.ts'
import { type MailKind, type MailLanguage, mailKinds, mailLanguages, mailRules } from './mail-kinds.ts'
import { mailTexts } from './mail-texts.ts'
import { readTemplate } from './read-template.ts'
import { sampleVariables } from './sample-variables.ts'
import type { TemplateRow, TemplateView } from './schemas.ts'

/** Every mail in every language, and whether the shop changed or turned it off. */
export async function readTemplates({ db, shopId }: Tx): Promise<{ items: TemplateRow[] }> {
  const own = await db
    .selectFrom('mailTemplates as t')
    .innerJoin('storeViews as v', (join) => join.onRef('v.shopId', '=', 't.shopId').onRef('v.id', '=', 't.storeViewId'))
    .where('t.shopId', '=', shopId)
    .select(['t.template', 'v.locale', 't.isEnabled'])
    .execute()
  const items = mailKinds.flatMap((template) =>
    mailLanguages.map((locale) => {
      const changed = own.find((row) => row.template === template && row.locale === locale)
      return {
        template,
        locale,
        name: mailTexts[locale].templates[template].name,
        audience: mailRules[template].audience,
        isEnabled: changed?.isEnabled ?? true,
        isDefault: changed === undefined,
      }
    }),
  )
  return { items }
}

/** One mail's text in one language, with what it may and has to name. */
export async function readTemplateView(tx: Tx, kind: MailKind, language: MailLanguage): Promise<TemplateView> {
  const { updatedAt, ...stored } = await readTemplate(tx, kind, language)
  return {
    template: kind,
    locale: language,
    name: mailTexts[language].templates[kind].name,
    audience: mailRules[kind].audience,
    ...stored,
    isDefault: stored.version === 0,
    updatedAt: updatedAt?.toISOString() ?? null,
    variables: namesIn(sampleVariables(language)[kind][0]),
    required: [...mailRules[kind].required],
    can: { change: mayChangeTemplate(kind) },
  }
}

/** `order.number`, `codes[].code`: every name that has a value, in the order of the samples. */
function namesIn(variables: MailVariables, prefix = ''): string[] {
  return Object.entries(variables).flatMap(([name, value]) => namesOf(value, `${prefix}${name}`))
}

function namesOf(value: MailValue, path: string): string[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [path]
  if (isList(value)) return value[0] === undefined ? [path] : namesOf(value[0], `${path}[]`)
  return namesIn(value, `${path}.`)
}

function isList(value: readonly MailValue[] | MailVariables): value is readonly MailValue[] {
  return Array.isArray(value)
}
