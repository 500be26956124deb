import type { Static } from 'typebox'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { parseStrictJson } from '#platform/http/json-body.ts'

/** Names are looked up and stored: nothing that PostgreSQL's text refuses. */
const printable = '^[\\x20-\\x7e]{1,60}$'

/** The body of a sandbox notice, in the shape Standard Webhooks recommends. */
export const SandboxNotice = Type.Object({
  type: Type.Union([Type.Literal('payment.succeeded'), Type.Literal('payment.failed')]),
  timestamp: Type.String({ maxLength: 40 }),
  data: Type.Object({
    shop: Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Shop handle' }),
    reference: Type.String({ pattern: printable }),
    amount: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'Minor units' }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    transactionId: Type.Optional(Type.String({ pattern: printable })),
  }),
})
export type SandboxNotice = Static<typeof SandboxNotice>

/** A body that says what a notice has to say, or null. */
export function parseNoticeBody(body: Buffer): SandboxNotice | null {
  try {
    const value = parseStrictJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return Check(SandboxNotice, value) ? value : null
  } catch {
    return null
  }
}
