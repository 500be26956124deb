import type { Liquid, Template } from 'liquidjs'
import { headerText } from './mailbox.ts'
import { htmlEngine, textEngine } from './template-engine.ts'

/** The three parts a merchant edits, each in Liquid. `html` is the inside of the layout, not a whole page. */
export type MailTemplate = { subject: string; html: string; text: string }
/** What a template may name. Amounts are integer minor units (`money`), instants are `Date` or ISO text (`date_time`). */
export type MailVariables = { readonly [name: string]: MailValue }
export type MailValue = string | number | boolean | null | Date | readonly MailValue[] | MailVariables
export type RenderedMail = { subject: string; html: string; text: string }

/** RFC 5322, 2.1.1: a header line has at most 998 characters; folded or not, nobody reads a longer subject. */
const MAX_SUBJECT_LENGTH = 500

/**
 * Renders the parts of a mail (SX-41). Values are escaped once in HTML and left alone in text; what a value contains is never read
 * as Liquid. The subject is one line. Throws liquidjs errors for a template that `checkTemplate` refuses.
 */
export function renderMail(template: MailTemplate, variables: MailVariables): RenderedMail {
  return {
    subject: headerText(renderPart('subject', template.subject, variables)).slice(0, MAX_SUBJECT_LENGTH),
    html: renderPart('html', template.html, variables),
    text: renderPart('text', template.text, variables),
  }
}

/** The parts of a template by name, in the order they are checked. */
export const mailParts = ['subject', 'html', 'text'] as const
export type MailPart = (typeof mailParts)[number]

/** Renders one part by itself. */
export function renderPart(part: MailPart, source: string, variables: MailVariables): string {
  const engine = engineFor(part)
  return engine.renderSync(parsedOnce(engine, source), variables)
}

/** Parsing costs more than rendering, and a shop's thousand mails have one text (SX-61). Bounded, because merchants write them. */
const parsed = new WeakMap<Liquid, Map<string, Template[]>>()
const MAX_PARSED = 300

function parsedOnce(engine: Liquid, source: string): Template[] {
  const known = parsed.get(engine) ?? new Map<string, Template[]>()
  parsed.set(engine, known)
  const template = known.get(source) ?? engine.parse(source)
  if (known.size >= MAX_PARSED) known.clear()
  known.set(source, template)
  return template
}

/** HTML escapes its values; subject and text are plain. */
export function engineFor(part: MailPart): Liquid {
  return part === 'html' ? htmlEngine : textEngine
}
