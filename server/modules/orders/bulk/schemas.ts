import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable } from '#platform/http/schemas.ts'
import { OrderFilter } from '../schemas.admin.ts'

const Closed = { additionalProperties: false } as const
/** Ids that a screen names one by one; more are chosen by filter. */
const MAX_NAMED = 1_000
const Act = Type.Union([
  Type.Literal('prepare'),
  Type.Literal('ship'),
  Type.Literal('close'),
  Type.Literal('print'),
  Type.Literal('unprint'),
])

export const BulkActParams = Type.Object({ bulkActId: Id })
export const BulkActBody = Type.Object(
  {
    act: Act,
    carrier: Type.Optional(Type.String({ minLength: 1, maxLength: 60, description: 'Of the parcels; for act ship' })),
    choice: Type.Union(
      [
        Type.Object({ orderIds: Type.Array(Id, { minItems: 1, maxItems: MAX_NAMED, uniqueItems: true }) }, Closed),
        Type.Object({ filter: OrderFilter }, Closed),
      ],
      { description: 'Named orders, or all that match the filters of the list' },
    ),
  },
  Closed,
)

export const BulkActView = Type.Object({
  id: Id,
  act: Act,
  settings: Type.Object({ carrier: Type.Optional(Type.String()) }),
  status: Type.Union([Type.Literal('running'), Type.Literal('finished')]),
  totalCount: Type.Integer(),
  doneCount: Type.Integer(),
  refusedCount: Type.Integer(),
  actorName: Type.String(),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
})
export type BulkActView = Static<typeof BulkActView>
export const BulkActList = Type.Object({ items: Type.Array(BulkActView) })

export const BulkRefusal = Type.Object({
  position: Type.Integer(),
  orderId: Id,
  number: Nullable(Type.Integer()),
  code: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
})
export type BulkRefusal = Static<typeof BulkRefusal>
export const RefusalQuery = Type.Object({
  after: Type.Optional(Type.Integer({ minimum: 0, default: 0, description: 'Position to go on from' })),
})
export const RefusalList = Type.Object({ items: Type.Array(BulkRefusal) })
