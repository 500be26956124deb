import { type Static, Type } from 'typebox'
import { MAX_EMAIL_LENGTH } from '#kernel/text.ts'
import { productKindNames } from '#modules/catalog/index.ts'
import { MAX_QUANTITY } from '#modules/pricing/index.ts'
import { AmountSchema, Id, Nullable, Version } from '#platform/http/schemas.ts'
import { pickupChains } from './pickup-store.ts'

/** One line of text: no control characters, so nothing can break out of a mail header or a waybill. */
const line = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })
/** A name that can be read off a label: not of spaces and invisible signs alone. */
const personName = Type.String({ minLength: 1, maxLength: 50, pattern: '^[^\\p{Cc}]*[^\\s\\p{Cc}\\p{Cf}][^\\p{Cc}]*$' })
/** Several lines of text. */
export const note = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$' })

export const GoodsKindSchema = Type.Union([Type.Literal('goods'), Type.Literal('card_key')], {
  description: 'card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough',
})

const Quantity = Type.Integer({ minimum: 1, maximum: MAX_QUANTITY })
const ProblemOf = Nullable(Type.Object({ code: Type.String(), details: Type.Record(Type.String(), Type.Unknown()) }))

export const CartLineBody = Type.Object({ variantId: Id, quantity: Quantity }, { additionalProperties: false })
export const CartQuantityBody = Type.Object({ quantity: Quantity }, { additionalProperties: false })
export const CartCouponBody = Type.Object({ code: Type.String({ minLength: 1, maxLength: 64 }) }, { additionalProperties: false })
export const CartLineParams = Type.Object({ lineId: Id })
const WhichCart = Type.Optional(
  Type.Union([Type.Literal('cart'), Type.Literal('buy_now')], {
    description: 'The cart that fills up, or the one line that is bought past it; the former when absent',
  }),
)
export const WhichCartQuery = Type.Object({ cart: WhichCart })
export const CartQuery = Type.Object({ shippingMethodId: Type.Optional(Id), cart: WhichCart })

export const CartView = Type.Object({
  version: Version,
  goodsKind: GoodsKindSchema,
  lines: Type.Array(
    Type.Object({
      id: Id,
      variantId: Id,
      productSlug: Type.String(),
      productName: Type.String(),
      productKind: Type.Enum([...productKindNames]),
      variantName: Type.String(),
      pictureUrl: Nullable(Type.String()),
      unitPriceAmount: AmountSchema,
      quantity: Type.Integer(),
      subtotalAmount: AmountSchema,
      stock: Nullable(Type.Integer({ description: 'Free pieces; null when not counted' })),
      maxQuantity: Nullable(
        Type.Integer({ description: 'Pieces this line may have beside the product’s other variants here; null without a limit per order' }),
      ),
      problem: ProblemOf,
    }),
  ),
  quote: Type.Object(
    {
      goodsAmount: AmountSchema,
      discounts: Type.Array(Type.Object({ kind: Type.String(), label: Type.String(), amount: AmountSchema })),
      shippingFeeAmount: AmountSchema,
      shippingDiscountAmount: AmountSchema,
      totalAmount: AmountSchema,
    },
    { description: 'goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold' },
  ),
  couponCode: Nullable(Type.String()),
  couponProblem: ProblemOf,
  temperatureZones: Type.Array(Type.String(), { description: 'What a shipping method must carry to be offered: the zones of the goods' }),
  shippingProblem: Nullable(
    Type.Object(
      { code: Type.String(), details: Type.Record(Type.String(), Type.Unknown()) },
      { description: 'Why no shipping method of the shop carries these goods, with their names under details.items' },
    ),
  ),
})
export type CartView = Static<typeof CartView>

export const PickupStoreSchema = Type.Object(
  {
    chain: Type.Union(pickupChains.map((chain) => Type.Literal(chain))),
    code: Type.String({ pattern: '^[A-Z0-9]{4,6}$', description: 'The chain’s number of the store' }),
    name: line(40, 1),
  },
  { additionalProperties: false },
)
const RecipientBody = Type.Object(
  {
    name: personName,
    phone: line(30, 1),
    postalCode: Type.Optional(line(10)),
    city: Type.Optional(line(50)),
    district: Type.Optional(line(50)),
    street: Type.Optional(line(200)),
    pickupStore: Type.Optional(Nullable(PickupStoreSchema)),
  },
  {
    additionalProperties: false,
    description: 'Of card keys the name and a mobile number; else the address as the shipping method needs it',
  },
)

export const CheckoutView = Type.Object({
  cart: CartView,
  paymentMethods: Type.Array(Type.Object({ id: Id, provider: Type.String(), timing: Type.String(), name: Type.String() })),
  shippingMethods: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      kind: Type.String(),
      feeAmount: AmountSchema,
      freeFromAmount: Nullable(AmountSchema),
      allowsCod: Type.Boolean(),
    }),
  ),
  defaults: Type.Object({
    name: Type.String(),
    phone: Type.String(),
    email: Type.String(),
    postalCode: Type.String(),
    city: Type.String(),
    district: Type.String(),
    street: Type.String(),
  }),
  addresses: Type.Array(
    Type.Object({
      id: Id,
      recipientName: Type.String(),
      phone: Type.String(),
      postalCode: Type.String(),
      city: Type.String(),
      district: Type.String(),
      street: Type.String(),
      isDefault: Type.Boolean(),
    }),
    { description: 'Of the customer’s account, the default first' },
  ),
  signInRequired: Type.Boolean({ description: 'The shop takes no orders of guests, and nobody is signed in' }),
})
export type CheckoutView = Static<typeof CheckoutView>

export const PlaceOrderBody = Type.Object(
  {
    cart: WhichCart,
    cartVersion: Version,
    recipient: RecipientBody,
    email: Type.Optional({ ...line(MAX_EMAIL_LENGTH, 3), description: 'Optional for card keys only' }),
    shippingMethodId: Type.Optional({ ...Id, description: 'None for card keys' }),
    paymentMethodId: Id,
    note: Type.Optional(note(500)),
    locale: Type.Optional(Type.Union([Type.Literal('zh-TW'), Type.Literal('en')], { description: 'Language of the mails' })),
    expectedTotalAmount: Type.Integer({ minimum: 0, description: 'The total the customer saw; another one is refused with total_changed' }),
  },
  { additionalProperties: false },
)

export const PlacedOrderView = Type.Object({
  orderId: Id,
  number: Type.Integer(),
  totalAmount: AmountSchema,
  mustPay: Type.Boolean({ description: 'A payment has to be started now' }),
  lookupCode: Nullable(Type.String({ description: 'By which a guest finds the order again; null for a customer' })),
})

/** Bounds only: what is typed wrong gets the answer of what does not exist (SX-4). */
export const OrderLookupBody = Type.Object({ number: line(40, 1), phone: line(40, 1), code: line(40, 1) }, { additionalProperties: false })
export const FoundOrderView = Type.Object({ orderId: Id })

export const OrderParams = Type.Object({ orderId: Id })
export const OwnOrderStates = Type.Object({ orderId: Id, status: Type.String(), version: Version })
