/** The end of a prefix range in byte order: no UTF-8 text sorts after U+10FFFF. */
const AFTER_ALL = '\u{10FFFF}'

/** A prefix as a range, which an index answers under row-level security; LIKE would read every row. */
export type PrefixRange = { from: string; to: string }

/** The ranges that a typed search means: the begin of an address or name, and of a telephone number when it could be one. */
export function searchTerm(text: string): { text: PrefixRange; phone: PrefixRange | null } {
  const plain = text.trim().toLowerCase()
  const digits = plain.normalize('NFKC').replaceAll(/[\s().-]/g, '')
  return { text: rangeOf(plain), phone: /^\+?\d+$/.test(digits) ? rangeOf(international(digits)) : null }
}

/** Numbers are stored as E.164 and typed as 0912…; a part of one must find it, so the whole is not needed to convert it. */
function international(digits: string): string {
  if (digits.startsWith('+')) return digits
  return digits.startsWith('0') ? `+886${digits.slice(1)}` : `+${digits}`
}

function rangeOf(prefix: string): PrefixRange {
  return { from: prefix, to: `${prefix}${AFTER_ALL}` }
}
