import { Type } from 'typebox'
import { CARD_FIELD_LIMITS, CARD_VALUE_LENGTH, CappedCount, ImportProblems, importFields, MAX_REMOVED_CODES } from '#modules/codes/index.ts'
import { Id, Instant, Line, ListOf, Nullable, OneOf, PageQuery, Version } from '#platform/http/schemas.ts'
import { HOLD_MINUTES } from './card-settings.ts'
import { MAX_PASTE_LENGTH } from './paste-rows.ts'

const Closed = { additionalProperties: false } as const
const MAX_NAME_LENGTH = 60
const MAX_REASON_LENGTH = 200
const Count = Type.Integer({ minimum: 0 })
const CardOrderStatusSchema = OneOf('unpaid', 'released', 'awaiting', 'paid_late', 'delivered', 'cancelled')
const CardStateSchema = OneOf('free', 'held', 'assigned', 'void')
const OrderNumber = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

const Field = Type.Object({ name: Line(CARD_FIELD_LIMITS.name), isSecret: Type.Boolean() }, Closed)
const Threshold = Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 }))

export const NewPoolBody = Type.Object(
  {
    name: Line(MAX_NAME_LENGTH),
    fields: Type.Array(Field, { minItems: 1, maxItems: CARD_FIELD_LIMITS.fields, description: 'What a card consists of, for ever' }),
    lowStockThreshold: Type.Optional(Threshold),
  },
  Closed,
)
export const PoolChangeBody = Type.Object(
  { version: Version, name: Type.Optional(Line(MAX_NAME_LENGTH)), lowStockThreshold: Type.Optional(Threshold) },
  Closed,
)
export const PoolSchema = Type.Object({
  id: Id,
  name: Type.String(),
  fields: Type.Array(Type.Object({ name: Type.String(), isSecret: Type.Boolean() })),
  lowStockThreshold: Nullable(Type.Integer()),
  variants: Type.Array(Type.Object({ id: Id, productId: Id, productName: Type.String(), name: Type.String() })),
  importedCount: Count,
  freeCount: CappedCount,
  heldCount: CappedCount,
  soldCount: CappedCount,
  awaitingCount: CappedCount,
  isImporting: Type.Boolean(),
  version: Version,
  createdAt: Instant,
})
export const PoolList = ListOf(PoolSchema)
export const PoolParams = Type.Object({ poolId: Id })
export const PoolQuery = Type.Object({
  ...PageQuery.properties,
  q: Type.Optional(Type.String({ maxLength: MAX_NAME_LENGTH, description: 'Part of the name' })),
})

export const ProductParams = Type.Object({ productId: Id })
export const BindingList = Type.Object({
  items: Type.Array(Type.Object({ variantId: Id, poolId: Nullable(Id), poolName: Nullable(Type.String()), freeCount: CappedCount })),
})
export const BindingParams = Type.Object({ variantId: Id })
export const BindingBody = Type.Object({ poolId: Nullable(Id) }, Closed)

export const CardSchema = Type.Object({
  id: Id,
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      isSecret: Type.Boolean(),
      value: Nullable(Type.String({ description: 'Null for a secret one' })),
      isFilled: Type.Boolean(),
    }),
  ),
  state: CardStateSchema,
  position: Type.Integer(),
  holder: Nullable(Type.Object({ kind: OneOf('order', 'bargain', 'draw'), id: Id, orderNumber: Nullable(Type.String()) })),
  heldUntil: Nullable(Instant),
  soldAt: Nullable(Instant),
  revealedAt: Nullable(Instant),
  importId: Id,
  createdAt: Instant,
})
export const CardList = ListOf(CardSchema)
export const CardQuery = Type.Object({
  ...PageQuery.properties,
  state: Type.Optional(CardStateSchema),
  orderNumber: Type.Optional(OrderNumber),
  importId: Type.Optional(Id),
})
export const CardHistory = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      type: OneOf('imported', 'held', 'released', 'assigned', 'revealed', 'voided', 'removed'),
      order: Nullable(Type.Object({ id: Id, number: Type.String() })),
      reason: Nullable(Type.String()),
      actorKind: Type.String(),
      actorName: Type.String(),
      occurredAt: Instant,
    }),
  ),
})
export const CardParams = Type.Object({ codeId: Id })
/** In the body, because an address ends in logs and histories (S0-36). */
export const CardSearchBody = Type.Object({ value: Type.String({ minLength: 1, maxLength: CARD_VALUE_LENGTH * 2 }) }, Closed)
export const ReasonBody = Type.Object({ reason: Line(MAX_REASON_LENGTH) }, Closed)
export const RemovalBody = Type.Object({ codeIds: Type.Array(Id, { minItems: 1, maxItems: MAX_REMOVED_CODES }) }, Closed)
const ShownField = Type.Object({ name: Type.String(), isSecret: Type.Boolean(), value: Type.String() })
export const RevealedCard = Type.Object({ fields: Type.Array(ShownField) })
export const VoidedCard = Type.Object({ poolId: Id })
export const ServedOrder = Type.Object({ status: CardOrderStatusSchema })
export const ReplacedCard = Type.Object({ codeId: Id })

const Import = Type.Object({ id: Id, poolId: Id, ...importFields })
export const ImportSchema = Type.Object({ ...Import.properties, problems: ImportProblems })
export const ImportListSchema = Type.Object({ items: Type.Array(Import) })
export const ImportParams = Type.Object({ cardImportId: Id })
export const ExportQuery = Type.Object({ format: Type.Optional(OneOf('xlsx', 'csv')) })
export const PasteBody = Type.Object(
  {
    text: Type.String({
      minLength: 1,
      maxLength: MAX_PASTE_LENGTH,
      description: 'A card per line, its fields in the order of the pool, apart by tab, comma or blanks',
    }),
  },
  Closed,
)

const settings = {
  holdMinutes: Type.Integer({
    minimum: HOLD_MINUTES.min,
    maximum: HOLD_MINUTES.max,
    description: 'How long an unpaid order occupies its cards',
  }),
  holdsAtPayment: Type.Boolean({ description: 'Nothing is occupied before the payment; who pays first gets the cards' }),
  allowsDeferred: Type.Boolean({ description: 'ATM, convenience store and bank transfer are offered for card keys' }),
  allowsCancelling: Type.Boolean({ description: 'Who has paid and waits for his cards may cancel and gets his money back' }),
  unpaidPerCustomer: Type.Integer({ minimum: 1, maximum: 1_000, description: 'Unpaid card-key orders at once' }),
  unpaidPerPhone: Type.Integer({ minimum: 1, maximum: 1_000 }),
  unpaidPerAddress: Type.Integer({ minimum: 1, maximum: 1_000, description: 'By network address' }),
}
export const CardSettingsSchema = Type.Object({ ...settings, version: Version })
export const CardSettingsBody = Type.Object(
  {
    version: Version,
    holdMinutes: Type.Optional(settings.holdMinutes),
    holdsAtPayment: Type.Optional(settings.holdsAtPayment),
    allowsDeferred: Type.Optional(settings.allowsDeferred),
    allowsCancelling: Type.Optional(settings.allowsCancelling),
    unpaidPerCustomer: Type.Optional(settings.unpaidPerCustomer),
    unpaidPerPhone: Type.Optional(settings.unpaidPerPhone),
    unpaidPerAddress: Type.Optional(settings.unpaidPerAddress),
  },
  Closed,
)

const WaitingStatusSchema = OneOf('awaiting', 'paid_late')
export const WaitingOrderQuery = Type.Object({ ...PageQuery.properties, status: Type.Optional(WaitingStatusSchema) })
export const WaitingOrderList = ListOf(
  Type.Object({
    id: Id,
    number: Type.Integer(),
    recipientName: Type.String(),
    productName: Type.String(),
    variantName: Type.String(),
    pool: Type.Object({ id: Id, name: Type.String() }),
    quantity: Count,
    status: WaitingStatusSchema,
    paidAt: Instant,
  }),
)

const orderCard = {
  codeId: Id,
  unitNo: Type.Integer(),
  tail: Type.String(),
  deliveredAt: Instant,
  revealedAt: Nullable(Instant),
  isVoid: Type.Boolean(),
  isReplaced: Type.Boolean(),
}
export const OrderParams = Type.Object({ orderId: Id })
export const OrderCards = Type.Object({
  status: Nullable(CardOrderStatusSchema),
  holdUntil: Nullable(Instant),
  items: Type.Array(Type.Object(orderCard)),
})
export const OpenedCards = Type.Object({ items: Type.Array(Type.Object({ ...orderCard, fields: Type.Array(ShownField) })) })
