import { type Static, Type } from 'typebox'
import { MAX_QUANTITY } from '#modules/pricing/index.ts'
import { Id, Instant, ListOf, Nullable, PageQuery, Possible, Version } from '#platform/http/schemas.ts'
import { note } from '../schemas.store.ts'

const Closed = { additionalProperties: false } as const
/** An order has at most this many lines. */
const MAX_LINES = 200

const ReasonSchema = Type.Union([
  Type.Literal('defective'),
  Type.Literal('damaged'),
  Type.Literal('wrong_item'),
  Type.Literal('changed_mind'),
  Type.Literal('other'),
])
const StatusSchema = Type.Union([
  Type.Literal('requested'),
  Type.Literal('approved'),
  Type.Literal('received'),
  Type.Literal('completed'),
  Type.Literal('refused'),
])
const Pieces = (minimum: 0 | 1) => ({ orderLineId: Id, quantity: Type.Integer({ minimum, maximum: MAX_QUANTITY }) })

export const ReturnParams = Type.Object({ returnId: Id })

export const ReturnQuery = Type.Object({ ...PageQuery.properties, status: Type.Optional(StatusSchema) })
export type ReturnQuery = Static<typeof ReturnQuery>

const requestFields = {
  reason: ReasonSchema,
  note: note(1_000),
  lines: Type.Array(Type.Object(Pieces(1), Closed), { minItems: 1, maxItems: MAX_LINES }),
}
/** What a customer asks for. */
export const OwnReturnBody = Type.Object(requestFields, Closed)
/** What staff write down; with `isApproved` the pieces may come at once. */
export const ReturnBody = Type.Object(
  { version: Version, ...requestFields, isApproved: Type.Optional(Type.Boolean({ default: false })) },
  Closed,
)

export const ApprovalBody = Type.Object(
  {
    version: Version,
    lines: Type.Optional(
      Type.Array(Type.Object(Pieces(0), Closed), { minItems: 1, maxItems: MAX_LINES, description: 'All that was asked for when absent' }),
    ),
  },
  Closed,
)
export const RefusalBody = Type.Object({ version: Version, reason: note(1_000) }, Closed)
export const ReceiptBody = Type.Object(
  {
    version: Version,
    lines: Type.Optional(
      Type.Array(Type.Object({ ...Pieces(0), isRestocked: Type.Boolean() }, Closed), {
        minItems: 1,
        maxItems: MAX_LINES,
        description: 'All that was approved, back to the shelf, when absent',
      }),
    ),
  },
  Closed,
)
export const CompletionBody = Type.Object({ version: Version }, Closed)

const ReturnLineView = Type.Object({
  orderLineId: Id,
  productName: Type.String(),
  variantName: Type.String(),
  requestedQuantity: Type.Integer(),
  approvedQuantity: Type.Integer(),
  receivedQuantity: Type.Integer(),
  restockedQuantity: Type.Integer({ description: 'Of the received ones, back on the shelf' }),
})

export const ReturnView = Type.Object({
  id: Id,
  orderId: Id,
  orderNumber: Type.Integer(),
  recipientName: Type.String(),
  position: Type.Integer({ description: 'First, second … return of the order' }),
  status: StatusSchema,
  reason: ReasonSchema,
  note: Type.String(),
  refusal: Nullable(Type.String()),
  version: Version,
  requestedByKind: Type.String({ description: 'customer, guest, staff or token' }),
  requestedByName: Type.String(),
  requestedAt: Instant,
  decidedAt: Nullable(Instant),
  receivedAt: Nullable(Instant),
  completedAt: Nullable(Instant),
  lines: Type.Array(ReturnLineView),
  can: Type.Object({ approve: Possible, refuse: Possible, receive: Possible, complete: Possible }),
})
export type ReturnView = Static<typeof ReturnView>
export const ReturnList = ListOf(ReturnView)
export const OrderReturns = Type.Object({ items: Type.Array(ReturnView), can: Type.Object({ request: Possible }) })

/** A return as its customer sees it. */
export const OwnReturnView = Type.Object({
  id: Id,
  status: StatusSchema,
  reason: ReasonSchema,
  note: Type.String(),
  refusal: Nullable(Type.String()),
  requestedAt: Instant,
  lines: Type.Array(ReturnLineView),
})
export type OwnReturnView = Static<typeof OwnReturnView>
export const OwnReturns = Type.Object({
  items: Type.Array(OwnReturnView),
  returnable: Type.Array(
    Type.Object({
      orderLineId: Id,
      productName: Type.String(),
      variantName: Type.String(),
      quantity: Type.Integer({ description: 'Pieces that may still be sent back' }),
    }),
  ),
  can: Type.Object({ request: Possible }),
})
export type OwnReturns = Static<typeof OwnReturns>
