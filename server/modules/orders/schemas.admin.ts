import { type Static, Type } from 'typebox'
import { temperatureZones } from '#modules/catalog/index.ts'
import { MAX_QUANTITY } from '#modules/pricing/index.ts'
import { AmountSchema, Id, Instant, ListOf, Nullable, PageQuery, Possible, Version } from '#platform/http/schemas.ts'
import { GoodsKindSchema, note } from './schemas.store.ts'

/** Orders one bulk closure may name. */
export const MAX_BULK_ORDERS = 200
/** Long enough for any carrier's name or parcel number. */
const MAX_CARRIER_LENGTH = 60

const OrderStatusSchema = Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Literal('cancelled')])
const PaymentStatusSchema = Type.Union([
  Type.Literal('unpaid'),
  Type.Literal('paid'),
  Type.Literal('partially_refunded'),
  Type.Literal('refunded'),
])
const ShippingStatusSchema = Type.Union([
  Type.Literal('unshipped'),
  Type.Literal('preparing'),
  Type.Literal('partially_shipped'),
  Type.Literal('shipped'),
  Type.Literal('delivered'),
])

const ReturnStatusSchema = Type.Union([
  Type.Literal('none'),
  Type.Literal('requested'),
  Type.Literal('approved'),
  Type.Literal('received'),
  Type.Literal('completed'),
  Type.Literal('refused'),
])

/** By what orders are chosen: in the list, its export and its bulk acts. */
export const OrderFilter = Type.Object(
  {
    status: Type.Optional(OrderStatusSchema),
    paymentStatus: Type.Optional(PaymentStatusSchema),
    shippingStatus: Type.Optional(ShippingStatusSchema),
    returnStatus: Type.Optional(ReturnStatusSchema),
    isPrinted: Type.Optional(Type.Boolean({ description: 'Its papers are marked as printed' })),
    q: Type.Optional(
      Type.String({
        maxLength: 254,
        pattern: '^[^\\u0000-\\u001f\\u007f]*$',
        description: 'Order number, or the beginning of an e-mail address or phone number',
      }),
    ),
    placedFrom: Type.Optional(Instant),
    placedTo: Type.Optional(Type.String({ format: 'date-time', description: 'Exclusive; ISO 8601, UTC' })),
  },
  { additionalProperties: false },
)
export type OrderFilter = Static<typeof OrderFilter>

export const OrderQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Optional(
    Type.Union([Type.Literal('-placedAt'), Type.Literal('placedAt')], { default: '-placedAt', description: 'Numbers go with the time' }),
  ),
  ...OrderFilter.properties,
})
export type OrderQuery = Static<typeof OrderQuery>

const summaryFields = {
  id: Id,
  number: Type.Integer(),
  placedAt: Instant,
  customerId: Nullable(Id),
  recipientName: Type.String(),
  email: Nullable(Type.String()),
  recipientPhone: Type.String(),
  status: OrderStatusSchema,
  paymentStatus: PaymentStatusSchema,
  paymentTiming: Type.String(),
  paymentMethodName: Type.String(),
  shippingStatus: ShippingStatusSchema,
  shippingMethodName: Type.String(),
  returnStatus: Type.String(),
  goodsKind: GoodsKindSchema,
  printedAt: Nullable(Instant),
  pickupStoreCode: Type.String({ description: 'Convenience store where it is picked up; empty when unknown' }),
  pickupStoreName: Type.String(),
  pieces: Type.Integer({ description: 'Σ quantity of the lines' }),
  totalAmount: AmountSchema,
  currency: Type.String(),
  version: Version,
}
export const OrderSummary = Type.Object({
  ...summaryFields,
  parcels: Type.Array(Type.Object({ carrier: Type.String(), trackingNumber: Type.String(), collectAmount: AmountSchema })),
})
export type OrderSummary = Static<typeof OrderSummary>
export const OrderList = ListOf(OrderSummary)

/** A line as it was sold, with its part of every discount. */
export const OrderLineView = Type.Object({
  id: Id,
  position: Type.Integer(),
  kind: Type.String(),
  productId: Id,
  variantId: Id,
  productName: Type.String(),
  variantName: Type.String(),
  sku: Type.String(),
  pictureUrl: Nullable(Type.String()),
  components: Nullable(
    Type.Array(
      Type.Object({ variantId: Id, quantity: Type.Integer(), productName: Type.String(), variantName: Type.String(), sku: Type.String() }),
      { description: 'What one piece of a bundle consisted of when it was ordered; null for any other kind' },
    ),
  ),
  unitPriceAmount: AmountSchema,
  quantity: Type.Integer(),
  shippedQuantity: Type.Integer(),
  returnedQuantity: Type.Integer(),
  subtotalAmount: AmountSchema,
  discountAmount: AmountSchema,
  allocations: Type.Array(Type.Object({ discountId: Id, amount: AmountSchema })),
})
export type OrderLineView = Static<typeof OrderLineView>

export const OrderDiscountView = Type.Object({ id: Id, kind: Type.String(), label: Type.String(), amount: AmountSchema })

export const ShipmentView = Type.Object({
  id: Id,
  carrier: Type.String(),
  trackingNumber: Type.String(),
  collectAmount: AmountSchema,
  shippedAt: Instant,
  actorName: Type.String(),
  version: Version,
  lines: Type.Array(Type.Object({ orderLineId: Id, quantity: Type.Integer() })),
})
export type ShipmentView = Static<typeof ShipmentView>

export const OrderView = Type.Object({
  ...summaryFields,
  shippingKind: Type.String(),
  paymentProvider: Type.String(),
  locale: Type.String(),
  postalCode: Type.String(),
  city: Type.String(),
  district: Type.String(),
  street: Type.String(),
  pickupChain: Type.String({ description: 'seven_eleven, family_mart, hi_life, ok_mart, or empty' }),
  pickupStoreCode: Type.String(),
  pickupStoreName: Type.String(),
  note: Type.String(),
  staffNote: Type.String(),
  goodsAmount: AmountSchema,
  discountAmount: AmountSchema,
  shippingFeeAmount: AmountSchema,
  shippingDiscountAmount: AmountSchema,
  paidAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  cancelledAt: Nullable(Instant),
  shippedAt: Nullable(Instant),
  printedByName: Nullable(Type.String()),
  refundedAmount: AmountSchema,
  lines: Type.Array(OrderLineView),
  discounts: Type.Array(OrderDiscountView),
  shipments: Type.Array(ShipmentView),
  timeline: Type.Array(
    Type.Object({
      id: Id,
      type: Type.String(),
      details: Type.Record(Type.String(), Type.Unknown()),
      actorKind: Type.String(),
      actorName: Type.String(),
      occurredAt: Instant,
    }),
  ),
  can: Type.Object({
    prepare: Possible,
    ship: Possible,
    deliver: Possible,
    close: Possible,
    reopen: Possible,
    cancel: Possible,
    changeShipment: Possible,
    setPickupStore: Possible,
    requestReturn: Possible,
  }),
})
export type OrderView = Static<typeof OrderView>

/** An act that needs no more than the order; a version that is given must be the current one (SX-32). */
export const ActBody = Type.Object({ version: Type.Optional(Version) }, { additionalProperties: false })
export const ClosureBody = Type.Object({ version: Version }, { additionalProperties: false })
export const CancellationBody = Type.Object({ version: Type.Optional(Version), reason: note(500) }, { additionalProperties: false })
export const StaffNoteBody = Type.Object({ version: Type.Optional(Version), staffNote: note(2_000) }, { additionalProperties: false })
export const ShipmentBody = Type.Object(
  {
    version: Version,
    carrier: Type.String({ minLength: 1, maxLength: MAX_CARRIER_LENGTH }),
    trackingNumber: Type.String({ maxLength: MAX_CARRIER_LENGTH }),
    collectAmount: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
    lines: Type.Optional(
      Type.Array(Type.Object({ orderLineId: Id, quantity: Type.Integer({ minimum: 1, maximum: MAX_QUANTITY }) }), {
        minItems: 1,
        maxItems: 200,
        description: 'Everything that is left when absent',
      }),
    ),
  },
  { additionalProperties: false },
)

export const ShipmentParams = Type.Object({ orderId: Id, shipmentId: Id })
export const ShipmentChangeBody = Type.Object(
  {
    version: Version,
    carrier: Type.Optional(Type.String({ minLength: 1, maxLength: MAX_CARRIER_LENGTH })),
    trackingNumber: Type.Optional(Type.String({ maxLength: MAX_CARRIER_LENGTH })),
    collectAmount: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  },
  { additionalProperties: false },
)
const StoreText = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*\\S[^\\u0000-\\u001f\\u007f]*$' })
export const PickupStoreBody = Type.Object(
  { version: Type.Optional(Version), storeCode: StoreText(20), storeName: StoreText(60) },
  { additionalProperties: false },
)
export const PrintMarkBody = Type.Object({ version: Type.Optional(Version), isPrinted: Type.Boolean() }, { additionalProperties: false })

export const BulkClosureBody = Type.Object(
  { orderIds: Type.Array(Id, { minItems: 1, maxItems: MAX_BULK_ORDERS, uniqueItems: true }) },
  { additionalProperties: false },
)
export const BulkClosureView = Type.Object({ results: Type.Array(Type.Object({ orderId: Id, result: Possible })) })

const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const Fee = Type.Integer({ minimum: 0, maximum: 9_999_999 })
const Position = Type.Integer({ minimum: 0, maximum: 1_000 })
const shippingFields = {
  name: Name,
  feeAmount: Fee,
  freeFromAmount: Nullable(Fee),
  allowsCashOnDelivery: Type.Boolean(),
  isEnabled: Type.Boolean(),
  position: Position,
}
const Zones = Type.Array(Type.Enum([...temperatureZones]), {
  minItems: 1,
  uniqueItems: true,
  description: 'Temperature zones the carrier keeps; an order goes by a method that carries all zones of its goods',
})
const ShippingKind = Type.Union([Type.Literal('home'), Type.Literal('store_pickup'), Type.Literal('none')])

export const ShippingMethodBody = Type.Object(
  { kind: ShippingKind, ...shippingFields, temperatureZones: Type.Optional(Zones) },
  { additionalProperties: false },
)
export type ShippingMethodBody = Static<typeof ShippingMethodBody>
export const ShippingMethodChange = Type.Object(
  { ...Type.Partial(Type.Object({ ...shippingFields, temperatureZones: Zones })).properties, version: Version },
  { additionalProperties: false },
)
export type ShippingMethodChange = Static<typeof ShippingMethodChange>
export const ShippingMethodView = Type.Object({
  id: Id,
  kind: Type.String(),
  ...shippingFields,
  temperatureZones: Type.Array(Type.String()),
  version: Version,
})
export const ShippingMethodList = Type.Object({ items: Type.Array(ShippingMethodView) })

export const PaymentMethodChange = Type.Object(
  { name: Type.Optional(Name), isEnabled: Type.Optional(Type.Boolean()), position: Type.Optional(Position), version: Version },
  { additionalProperties: false },
)
export type PaymentMethodChange = Static<typeof PaymentMethodChange>
export const PaymentMethodView = Type.Object({
  id: Id,
  provider: Type.String(),
  timing: Type.String(),
  isDeferred: Type.Boolean({ description: 'The buyer pays later with a code or by transfer; not offered for card keys by itself' }),
  name: Type.String(),
  isEnabled: Type.Boolean(),
  position: Type.Integer(),
  version: Version,
})
export const PaymentMethodList = Type.Object({ items: Type.Array(PaymentMethodView) })
export const MethodParams = Type.Object({ methodId: Id })
