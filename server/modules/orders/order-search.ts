import { normaliseEmail } from '#kernel/text.ts'
import { phonePrefix } from './recipient.ts'

/** What somebody typed into the order search, as one question that an index answers (SX-63). */
export type OrderSearch =
  | { kind: 'number'; number: number }
  | { kind: 'phone'; from: string; to: string }
  | { kind: 'email'; from: string; to: string }
  | { kind: 'nothing' }

/**
 * Order numbers are digits that begin with 1 to 9, phone numbers begin with 0 or +, everything else is an e-mail address. A range
 * instead of LIKE: under row-level security LIKE cannot use an index. Pure.
 */
export function orderSearch(text: string): OrderSearch {
  const plain = normaliseEmail(text)
  if (plain === '') return { kind: 'nothing' }
  if (/^[1-9]\d{0,14}$/.test(plain)) return { kind: 'number', number: Number(plain) }
  if (/^[+0][\d\s().-]*$/.test(plain)) return { kind: 'phone', ...rangeOf(phonePrefix(plain)) }
  return { kind: 'email', ...rangeOf(plain) }
}

/** All texts with this beginning, compared by bytes: the columns have collation "C". */
function rangeOf(prefix: string): { from: string; to: string } {
  return { from: prefix, to: `${prefix}\u{10ffff}` }
}
