import { type Static, Type } from 'typebox'
import { AmountSchema, Id, Instant, ListOf, Nullable, Version } from '#platform/http/schemas.ts'
import { MAX_SCOPE_PRODUCTS } from './limits.ts'

const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const ProductIds = Nullable(Type.Array(Id, { minItems: 1, maxItems: MAX_SCOPE_PRODUCTS, uniqueItems: true }))
const MoneyOff = Type.Integer({ minimum: 1, maximum: 999_999_999 })
const Threshold = Type.Integer({ minimum: 0, maximum: 999_999_999 })
const Uses = Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000_000 }))
const Bps = Type.Integer({ minimum: 1, maximum: 10_000, description: '1,000 = 10 %' })

/** A campaign as entered: exactly one of `offAmount` and `offBps` is set. */
export const PromotionBody = Type.Object(
  {
    name: Name,
    thresholdAmount: Threshold,
    offAmount: Nullable(MoneyOff),
    offBps: Nullable(Bps),
    productIds: ProductIds,
    startsAt: Instant,
    endsAt: Nullable(Instant),
    isActive: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type PromotionBody = Static<typeof PromotionBody>

export const PromotionChange = Type.Object({ ...Type.Partial(PromotionBody).properties, version: Version }, { additionalProperties: false })
export type PromotionChange = Static<typeof PromotionChange>

export const PromotionView = Type.Object({
  id: Id,
  name: Type.String(),
  thresholdAmount: AmountSchema,
  offAmount: Nullable(AmountSchema),
  offBps: Nullable(Type.Integer()),
  productIds: Nullable(Type.Array(Id)),
  startsAt: Instant,
  endsAt: Nullable(Instant),
  isActive: Type.Boolean(),
  version: Version,
})
export const PromotionList = ListOf(PromotionView)

/** A coupon as entered. */
export const CouponBody = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Za-z0-9-]{3,32}$' }),
    name: Name,
    offAmount: MoneyOff,
    minimumAmount: Threshold,
    productIds: ProductIds,
    startsAt: Instant,
    endsAt: Nullable(Instant),
    maxUses: Uses,
    maxUsesPerCustomer: Uses,
    isActive: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type CouponBody = Static<typeof CouponBody>

/** Everything but the code, which customers already hold. */
export const CouponChange = Type.Object(
  { ...Type.Partial(Type.Omit(CouponBody, ['code'])).properties, version: Version },
  { additionalProperties: false },
)
export type CouponChange = Static<typeof CouponChange>

export const CouponView = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  offAmount: AmountSchema,
  minimumAmount: AmountSchema,
  productIds: Nullable(Type.Array(Id)),
  startsAt: Instant,
  endsAt: Nullable(Instant),
  maxUses: Nullable(Type.Integer()),
  maxUsesPerCustomer: Nullable(Type.Integer()),
  uses: Type.Integer(),
  isActive: Type.Boolean(),
  version: Version,
})
export const CouponList = ListOf(CouponView)
