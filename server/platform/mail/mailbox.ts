import { isEmail } from '#kernel/text.ts'

/** One end of a mail: an address and, if known, the name shown beside it. */
export type Mailbox = { name?: string; address: string }

/**
 * True for an address that can stand in an envelope and in a header as it is (SX-41): one plain mailbox, no white space, no line
 * break, no quotes, no list. Beside what a customer may enter, `…@localhost`: the sender of a shop that is being tried out.
 */
export function isMailAddress(text: string): boolean {
  return isEmail(text.endsWith('@localhost') ? `${text}.test` : text)
}

/** Reads `name@example.tw`, `<name@example.tw>` or `Shop name <name@example.tw>`, as `MAIL_FROM` is written; null when it is none. */
export function parseMailbox(text: string): Mailbox | null {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>]*)>|([^<>\s]+))\s*$/.exec(text)
  const address = match?.[2] ?? match?.[3] ?? ''
  if (!isMailAddress(address)) return null
  const name = headerText(match?.[1] ?? '')
  return name === '' ? { address } : { name, address }
}

/** One header line of text: control characters and line breaks, which could begin a header of their own, become a space (SX-41). */
export function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}
