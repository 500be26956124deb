import type { Liquid, Template } from 'liquidjs'
import type { Reason } from '#kernel/errors.ts'
import { escapeHtml, MAX_TEMPLATE_LENGTH } from './template-engine.ts'
import {
  engineFor,
  type MailPart,
  type MailTemplate,
  type MailValue,
  type MailVariables,
  mailParts,
  renderMail,
  renderPart,
} from './templates.ts'

/**
 * May this template be saved (SX-41)? Each part has to parse, to name only variables that exist, to render with every sample, and
 * with the first sample the HTML and the text both have to show the value of every required variable: `order.number`, or
 * `codes[].code` for one field of all entries. Looking at the result, not at the source, also catches `{% if false %}{{ url }}{% endif %}`.
 */
export function checkTemplate(
  template: MailTemplate,
  { required, samples }: { required: readonly string[]; samples: readonly [MailVariables, ...MailVariables[]] },
): true | Reason {
  for (const part of mailParts) {
    const problem = checkPart(part, template[part], samples)
    if (problem !== null) return problem
  }
  const shown = renderMail(template, samples[0])
  for (const variable of required) {
    const values = valuesAt(samples[0], variable.split('.'))
    for (const part of ['html', 'text'] as const) {
      const isShown = values.every((value) => shown[part].includes(part === 'html' ? escapeHtml(value) : String(value)))
      if (!isShown) return { code: 'mail_template_variable_missing', details: { part, variable } }
    }
  }
  return true
}

function checkPart(part: MailPart, source: string, samples: readonly MailVariables[]): Reason | null {
  const engine = engineFor(part)
  if (source.trim() === '') return { code: 'mail_template_empty', details: { part } }
  if (source.length > MAX_TEMPLATE_LENGTH) return { code: 'mail_template_too_long', details: { part, maximum: MAX_TEMPLATE_LENGTH } }
  try {
    const parsed = engine.parse(source)
    const unknown = unknownVariable(engine, parsed, samples)
    if (unknown !== null) return { code: 'mail_template_variable_unknown', details: { part, variable: unknown } }
    for (const sample of samples) renderPart(part, source, sample)
    return null
  } catch (error) {
    return templateProblem(part, error)
  }
}

/** Also looks into branches that no sample enters: a misspelt name there would stop the one mail that does. */
function unknownVariable(engine: Liquid, parsed: Template[], samples: readonly MailVariables[]): string | null {
  for (const segments of engine.globalVariableSegmentsSync(parsed)) {
    const path = segments.filter((segment) => typeof segment === 'string' || typeof segment === 'number').map(String)
    if (!samples.some((sample) => isKnown(sample, path))) return path.join('.')
  }
  return null
}

function isKnown(value: MailValue | undefined, [name, ...rest]: readonly string[]): boolean {
  if (value === undefined) return false
  // Beneath a list or a null nothing is known before the mail is rendered.
  if (name === undefined || value === null || Array.isArray(value)) return true
  return isVariables(value) ? isKnown(value[name], rest) : name === 'size'
}

function templateProblem(part: MailPart, error: unknown): Reason {
  const message = error instanceof Error ? error.message : String(error)
  const undefinedName = /undefined variable: ([^,]+)/.exec(message)?.[1]
  const [line, column] = [/line:(\d+)/.exec(message)?.[1], /col:(\d+)/.exec(message)?.[1]].map((digits) => Number(digits ?? 1))
  if (undefinedName !== undefined)
    return { code: 'mail_template_variable_unknown', details: { part, variable: undefinedName, line: line ?? 1 } }
  return {
    code: 'mail_template_syntax',
    details: { part, line: line ?? 1, column: column ?? 1, message: message.replace(/, line:.*$/s, '') },
  }
}

/** All values at a path; `codes[]` walks every entry of a list. */
function valuesAt(value: MailValue | undefined, [name, ...rest]: readonly string[]): (string | number)[] {
  if (name === undefined) return typeof value === 'string' || typeof value === 'number' ? [value] : []
  if (value === undefined || !isVariables(value)) return []
  const isList = name.endsWith('[]')
  const inner = value[isList ? name.slice(0, -2) : name]
  if (!isList) return valuesAt(inner, rest)
  return Array.isArray(inner) ? inner.flatMap((entry) => valuesAt(entry, rest)) : []
}

function isVariables(value: MailValue): value is MailVariables {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
