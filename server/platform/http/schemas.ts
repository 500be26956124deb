import { type Static, type TSchema, Type } from 'typebox'
import { MAX_PAGE_SIZE } from '#kernel/page.ts'

/** A UUID in lower-case canonical form. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description: 'UUID' })

/** Integer minor units of the shop's currency. */
export const AmountSchema = Type.Integer({ description: 'Minor units of the shop currency' })

/** A moment, ISO 8601 in UTC. */
export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601, UTC' })

/** The version a change is based on; a stale one is answered with 409 (SX-32). */
export const Version = Type.Integer({ minimum: 0, description: 'Version the change is based on' })

/** A value or null. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** One of these words. */
export function OneOf<const Word extends string>(...words: Word[]) {
  return Type.Unsafe<Word>({ type: 'string', enum: words })
}

/** One line of text: no control characters, not only blanks. */
export function Line(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, pattern: '^(?=.*\\S)[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$' })
}

/** RFC 9457 problem details, extended by a stable code, its values and the request id (SX-30). */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable snake_case; clients translate it' }),
    details: Type.Record(Type.String(), Type.Unknown()),
    requestId: Type.String(),
  },
  {
    $id: 'Problem',
    examples: [{ type: 'about:blank', title: 'Conflict', status: 409, code: 'order_changed', details: { version: 4 }, requestId: 'req-1' }],
  },
)

/** The problem answers of a route by status, besides those every route has. */
export function problems<const Status extends 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503>(...statuses: Status[]) {
  const responses = statuses.map((status) => [
    status,
    { description: problemTitles[status], content: { 'application/problem+json': { schema: Type.Ref('Problem') } } },
  ])
  return Object.fromEntries(responses) as Record<
    Status,
    { description: string; content: { 'application/problem+json': { schema: TSchema } } }
  >
}

/** HTTP's own titles; the message a person reads is the client's, from `code`. */
export const problemTitles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** Query of every list: page from 1, size up to 200. */
export const PageQuery = Type.Object({
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE, default: 50 })),
})
export type PageQuery = Static<typeof PageQuery>

/** One page of a list. `total` is exact up to 10,000; beyond that it stays 10,001 and a screen says "10,000+". */
export function ListOf<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), total: Type.Integer(), page: Type.Integer(), size: Type.Integer() })
}

/** Why something is not possible, or true; what `can` in a view holds. */
export const Possible = Type.Union([
  Type.Literal(true),
  Type.Object({ code: Type.String(), details: Type.Optional(Type.Record(Type.String(), Type.Unknown())) }),
])
