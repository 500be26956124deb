import type { Fields } from './check-mac.ts'

/** No form of ECPay has more fields. */
const MAX_FIELDS = 100

/** The fields of a form body; null when it is none, or names a field twice: which of the two would be signed? */
export function readForm(body: Buffer | string): Fields | null {
  const text = decoded(body)
  if (text === null) return null
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name) || fields.size === MAX_FIELDS) return null
    fields.set(name, value)
  }
  return fields.size === 0 ? null : Object.fromEntries(fields)
}

/** The fields of an answer, in which a plus sign is a plus sign: ECPay's own SDK reads it so. */
export function readAnswer(body: string): Fields | null {
  return readForm(body.trim().replaceAll('+', '%2B'))
}

function decoded(body: Buffer | string): string | null {
  if (typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}
