import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'
import { parseStrictJson } from '#platform/http/json-body.ts'

const printable = '^[\\x20-\\x7e]{1,60}$'

/** What the shop asks of the sandbox gateway. */
export const SandboxRefund = Type.Object({
  key: Type.String({ pattern: printable, description: 'The same key again is the same refund' }),
  reference: Type.String({ pattern: printable }),
  amount: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'Minor units' }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
})
export type SandboxRefund = Static<typeof SandboxRefund>

/** A body that says what has to be said, or null. */
export function parseRefundBody(body: Buffer): SandboxRefund | null {
  try {
    const value = parseStrictJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return Check(SandboxRefund, value) ? value : null
  } catch {
    return null
  }
}
