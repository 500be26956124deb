import { parseMailbox } from './mailbox.ts'

/** The Message-ID of a mail row: the same at every attempt, so that a mail cut at hand-over and repeated is one mail (SX-14, SX-40). */
export function messageIdFor(mailId: string, domain: string): string {
  return `<${mailId}@${domain}>`
}

/** The right side of Message-IDs: the domain of `MAIL_FROM`, else the host of `BASE_URL`. */
export function mailDomain({ mailFrom, baseUrl }: { mailFrom: string; baseUrl: string }): string {
  const address = parseMailbox(mailFrom)?.address
  return address === undefined ? new URL(baseUrl).hostname : address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** True for `<left@right>` without white space or brackets inside. */
export function isMessageId(text: string): boolean {
  return text.length <= 250 && /^<[!-;=?A-~]+@[!-;=?A-~]+>$/.test(text)
}
