import { Type } from 'typebox'
import { Instant, Nullable, Version } from '#platform/http/schemas.ts'

const MerchantId = Type.String({ pattern: '^[0-9]{7,10}$', description: 'MerchantID, as ECPay gave it' })
const Key = (name: string) =>
  Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{16}$', description: `${name}; left out, the one before stays. Never shown again.` }))
const IsStage = Type.Boolean({ description: 'True for an account of ECPay’s stage, where no money moves' })
/** ECPay’s barcodes last a month at most. */
const DueDays = Type.Integer({ minimum: 1, maximum: 30, description: 'For how long an ATM number, a store code or barcodes can be paid' })

export const EcpayAccountBody = Type.Object(
  { merchantId: MerchantId, hashKey: Key('HashKey'), hashIv: Key('HashIV'), isStage: IsStage, dueDays: DueDays, version: Version },
  { additionalProperties: false },
)

export const EcpayAccountView = Type.Object({
  account: Nullable(
    Type.Object({
      merchantId: Type.String(),
      isStage: IsStage,
      dueDays: Type.Integer(),
      version: Version,
      changedAt: Instant,
      previousEndsAt: Nullable(Instant),
      formerMerchantIds: Type.Array(Type.String(), { description: 'Accounts before, whose keys are kept to refund what was paid to them' }),
    }),
  ),
})
