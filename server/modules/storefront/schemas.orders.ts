import { type Static, Type } from 'typebox'
import { OrderCards } from '#modules/card-keys/index.ts'
import { GoodsKindSchema } from '#modules/orders/index.ts'
import { NumberInstructions, TransferInstructions } from '#modules/payments/index.ts'
import { OrderReview } from '#modules/reviews/index.ts'
import { AmountSchema, Id, Instant, ListOf, Nullable, Possible } from '#platform/http/schemas.ts'

const ownOrderFields = {
  id: Id,
  number: Type.Integer(),
  placedAt: Instant,
  status: Type.String(),
  paymentStatus: Type.String(),
  paymentTiming: Type.Union([Type.Literal('before_delivery'), Type.Literal('on_delivery')]),
  shippingStatus: Type.String(),
  goodsKind: GoodsKindSchema,
  reviewStatus: Type.Union([Type.Literal('to_review'), Type.Literal('reviewed'), Type.Null()], {
    description: 'Of an order that is delivered and open: a line of it has no review yet, or all have',
  }),
  totalAmount: AmountSchema,
}

export const OwnOrderRow = Type.Object({
  ...ownOrderFields,
  codeCount: Type.Integer({ description: 'Serial codes the order has got' }),
  firstProductName: Type.String(),
  lineCount: Type.Integer(),
  pictureUrl: Nullable(Type.String()),
})
export type OwnOrderRow = Static<typeof OwnOrderRow>
export const OwnOrderList = ListOf(OwnOrderRow)
export const OwnOrderParams = Type.Object({ orderId: Id })

export const OwnOrder = Type.Object({
  ...ownOrderFields,
  transfer: Nullable(TransferInstructions),
  cards: Nullable(OrderCards),
  payableNumber: Nullable(NumberInstructions),
  lookupCode: Nullable(Type.String({ description: 'By which a guest finds the order again; null once it is in an account' })),
  lines: Type.Array(
    Type.Object({
      id: Id,
      productName: Type.String(),
      variantName: Type.String(),
      pictureUrl: Nullable(Type.String()),
      unitPriceAmount: AmountSchema,
      quantity: Type.Integer(),
      subtotalAmount: AmountSchema,
      discountAmount: AmountSchema,
      review: Nullable(OrderReview),
    }),
  ),
  discounts: Type.Array(Type.Object({ kind: Type.String(), label: Type.String(), amount: AmountSchema })),
  shippingFeeAmount: AmountSchema,
  shippingDiscountAmount: AmountSchema,
  recipient: Type.Object({
    name: Type.String(),
    phone: Type.String(),
    postalCode: Type.String(),
    city: Type.String(),
    district: Type.String(),
    street: Type.String(),
    pickupStore: Nullable(Type.Object({ chain: Type.String(), code: Type.String(), name: Type.String() })),
  }),
  shippingMethodName: Type.String(),
  paymentMethodName: Type.String(),
  shipments: Type.Array(Type.Object({ carrier: Type.String(), trackingNumber: Type.String(), shippedAt: Instant })),
  codes: Type.Array(
    Type.Object({ groupName: Type.String(), productName: Type.String(), code: Type.String(), issuedAt: Instant, isVoid: Type.Boolean() }),
  ),
  can: Type.Object({ pay: Possible, cancel: Possible, review: Possible }),
  timeline: Type.Array(Type.Object({ at: Instant, type: Type.String({ description: 'order.placed, order.paid, codes.issued …' }) })),
})
export type OwnOrder = Static<typeof OwnOrder>
