import { Type } from 'typebox'
import { MAX_LINES, MAX_QUANTITY } from '#modules/pricing/index.ts'
import { Id } from '#platform/http/schemas.ts'
import { PlaceOrderBody } from './schemas.store.ts'

const { recipient, email, shippingMethodId, paymentMethodId, note, locale } = PlaceOrderBody.properties
const Reference = Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\x20-\\x7e]*$' })

/** An order as an outside storefront sends it. */
export const TakenOrderBody = Type.Object(
  {
    lines: Type.Array(
      Type.Object({ variantId: Id, quantity: Type.Integer({ minimum: 1, maximum: MAX_QUANTITY }) }, { additionalProperties: false }),
      { minItems: 1, maxItems: MAX_LINES },
    ),
    recipient,
    email,
    shippingMethodId,
    paymentMethodId,
    note,
    locale,
    customerId: Type.Optional(Id),
    couponCode: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    expectedTotalAmount: Type.Optional(
      Type.Integer({ minimum: 0, description: 'What the buyer saw; another total is refused with total_changed' }),
    ),
    paid: Type.Optional(
      Type.Object(
        { reference: Reference },
        { additionalProperties: false, description: 'Paid outside already; absent: the order waits for its payment' },
      ),
    ),
  },
  { additionalProperties: false },
)
