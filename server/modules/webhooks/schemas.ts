import { type Static, Type } from 'typebox'
import { Id, Instant, ListOf, Nullable, PageQuery, Possible, Version } from '#platform/http/schemas.ts'
import { webhookTypes } from './webhook-types.ts'

const strict = { additionalProperties: false } as const
const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '^[^\\p{Cc}]*[^\\s\\p{Cc}][^\\p{Cc}]*$' })
const Url = Type.String({ minLength: 1, maxLength: 1_000, pattern: '^[^\\p{Cc}\\s]+$', description: 'https://…' })
const WebhookTypeName = Type.Enum([...webhookTypes])
const Types = Type.Array(WebhookTypeName, { minItems: 1, maxItems: webhookTypes.length, uniqueItems: true })
const State = Type.Enum(['queued', 'sending', 'delivered', 'failed', 'skipped'])

export const EndpointParams = Type.Object({ endpointId: Id })
export const DeliveryParams = Type.Object({ deliveryId: Id })
export const VersionQuery = Type.Object({ version: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) })

export const EndpointBody = Type.Object({ name: Name, url: Url, types: Types }, strict)
export const EndpointChangeBody = Type.Object(
  {
    version: Version,
    name: Type.Optional(Name),
    url: Type.Optional(Url),
    types: Type.Optional(Types),
    isEnabled: Type.Optional(Type.Boolean()),
  },
  strict,
)

export const EndpointView = Type.Object({
  id: Id,
  name: Type.String(),
  url: Type.String(),
  types: Type.Array(WebhookTypeName),
  isEnabled: Type.Boolean(),
  disabledReason: Nullable(Type.Enum(['staff', 'gone'])),
  disabledAt: Nullable(Instant),
  version: Version,
  createdAt: Instant,
})
export type EndpointView = Static<typeof EndpointView>
export const EndpointList = Type.Object({ items: Type.Array(EndpointView), types: Type.Array(WebhookTypeName) })
export const CreatedEndpoint = Type.Object({
  endpoint: EndpointView,
  secret: Type.String({ description: 'whsec_…, shown once' }),
})
export const RotatedSecret = Type.Object({
  secret: Type.String({ description: 'whsec_…, shown once' }),
  previousEndsAt: Type.String({ format: 'date-time', description: 'Until then messages are signed with the old secret too' }),
})
export const TestSent = Type.Object({ id: Id })

export const DeliveryQuery = Type.Object({ ...PageQuery.properties, endpointId: Type.Optional(Id), state: Type.Optional(State) })
export type DeliveryQuery = Static<typeof DeliveryQuery>

const deliveryFacts = {
  id: Id,
  endpointId: Id,
  endpointName: Type.String(),
  type: Type.String(),
  state: State,
  attempts: Type.Integer(),
  lastStatus: Nullable(Type.Integer()),
  lastError: Nullable(Type.String()),
  createdAt: Instant,
  nextAttemptAt: Nullable(Instant),
  deliveredAt: Nullable(Instant),
  can: Type.Object({ replay: Possible }),
}
export const DeliveryRow = Type.Object(deliveryFacts)
export type DeliveryRow = Static<typeof DeliveryRow>
export const DeliveryList = ListOf(DeliveryRow)
export const DeliveryView = Type.Object({
  ...deliveryFacts,
  webhookId: Type.String(),
  body: Type.String({ description: 'JSON exactly as it is signed and sent' }),
  log: Type.Array(
    Type.Object({
      attempt: Type.Integer(),
      startedAt: Instant,
      durationMs: Nullable(Type.Integer()),
      status: Nullable(Type.Integer()),
      error: Nullable(Type.String()),
      answer: Nullable(Type.String({ description: 'Beginning of what came back' })),
    }),
  ),
})
export type DeliveryView = Static<typeof DeliveryView>
