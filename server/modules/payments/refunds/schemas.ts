import { type Static, Type } from 'typebox'
import { MAX_QUANTITY } from '#modules/pricing/index.ts'
import { AmountSchema, Id, Instant, ListOf, Nullable, PageQuery, Possible } from '#platform/http/schemas.ts'

const Closed = { additionalProperties: false } as const
/** A few sentences; line breaks, but no other control characters. */
const Note = (minLength: 0 | 1) =>
  Type.String({ minLength, maxLength: 1_000, pattern: '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f\\ud800-\\udfff]*$' })
/** Not so much that sums leave the safe integers. */
const MAX_AMOUNT = 9_999_999_999
const MAX_LINES = 200

const Way = Type.Union([Type.Literal('gateway'), Type.Literal('by_hand')])
const Status = Type.Union([Type.Literal('pending'), Type.Literal('unclear'), Type.Literal('done'), Type.Literal('failed')])

const wish = {
  lines: Type.Array(Type.Object({ orderLineId: Id, quantity: Type.Integer({ minimum: 1, maximum: MAX_QUANTITY }) }, Closed), {
    maxItems: MAX_LINES,
  }),
  shippingAmount: Type.Integer({ minimum: 0, maximum: MAX_AMOUNT, description: 'Of the shipping fee' }),
}

export const RefundParams = Type.Object({ refundId: Id })
export const RefundQuery = Type.Object({ ...PageQuery.properties, status: Type.Optional(Status) })
export type RefundQuery = Static<typeof RefundQuery>

export const RefundPreviewBody = Type.Object(wish, Closed)
export const RefundPreview = Type.Object({
  lines: Type.Array(Type.Object({ orderLineId: Id, quantity: Type.Integer(), amount: AmountSchema })),
  goodsAmount: AmountSchema,
  shippingAmount: AmountSchema,
  amount: AmountSchema,
})

export const RefundBody = Type.Object(
  {
    ...wish,
    way: Way,
    reason: Note(0),
    expectedAmount: Type.Integer({
      minimum: 1,
      maximum: MAX_AMOUNT,
      description: 'What the clerk saw; another sum is refused with refund_changed',
    }),
    returnId: Type.Optional(Id),
  },
  Closed,
)
export const RefundFindingBody = Type.Object(
  {
    finding: Type.Union([Type.Literal('done'), Type.Literal('failed'), Type.Literal('again')], {
      description: 'What the gateway’s own books say, or that it is to be asked once more',
    }),
    note: Note(1),
  },
  Closed,
)

export const RefundView = Type.Object({
  id: Id,
  orderId: Id,
  orderNumber: Type.Integer(),
  recipientName: Type.String(),
  position: Type.Integer(),
  returnId: Nullable(Id),
  provider: Type.String(),
  way: Way,
  status: Status,
  amount: AmountSchema,
  goodsAmount: AmountSchema,
  shippingAmount: AmountSchema,
  currency: Type.String(),
  reason: Type.String(),
  failure: Nullable(Type.String()),
  providerReference: Nullable(Type.String()),
  actorName: Type.String(),
  createdAt: Instant,
  settledAt: Nullable(Instant),
  lines: Type.Array(
    Type.Object({
      orderLineId: Id,
      productName: Type.String(),
      variantName: Type.String(),
      quantity: Type.Integer(),
      amount: AmountSchema,
    }),
  ),
})
export type RefundView = Static<typeof RefundView>
export const RefundList = ListOf(RefundView)

export const OrderRefundsView = Type.Object({
  items: Type.Array(RefundView),
  leftAmount: Type.Integer({ description: 'What could still go back; refunds on their way are taken off' }),
  leftShippingAmount: AmountSchema,
  lines: Type.Array(Type.Object({ orderLineId: Id, leftQuantity: Type.Integer(), refundedQuantity: Type.Integer() })),
  can: Type.Object({ refund: Possible, gateway: Possible }),
})
export type OrderRefundsView = Static<typeof OrderRefundsView>
