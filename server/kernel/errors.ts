export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/**
 * An expected failure that a caller can act on. `code` is stable snake_case and part of the API; `details` carries the values a
 * screen needs to say it in the reader's language. The server never writes prose (style rule 10). Bugs throw plain errors.
 */
export class DomainError extends Error {
  readonly code: string
  readonly details: Record<string, JsonValue>

  constructor(code: string, details: Record<string, JsonValue> = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}

/** Why something is not possible: the answer of eligibility functions, shown on the disabled button and thrown by the operation. */
export type Reason = { code: string; details?: Record<string, JsonValue> }

/** Throws the reason as a `DomainError` unless the answer is `true`. */
export function demand(answer: true | Reason): void {
  if (answer !== true) throw new DomainError(answer.code, answer.details ?? {})
}
