import { type Static, Type } from 'typebox'
import { CappedCount, CODE_FORMAT_LIMITS, ImportProblems, importFields } from '#modules/codes/index.ts'
import { Id, Instant, Line, ListOf, Nullable, OneOf, PageQuery, Possible, Version } from '#platform/http/schemas.ts'
import { MAX_BACK_FILL } from './back-fill.ts'

const Closed = { additionalProperties: false } as const
const MAX_PRODUCTS = 1_000
const MAX_VARIANTS = 2_000
const MAX_REASON_LENGTH = 200

const Source = OneOf('generated', 'uploaded')
const CodeState = OneOf('free', 'assigned', 'void')
const GroupStateSchema = OneOf('scheduled', 'running', 'ended')
const Count = Type.Integer({ minimum: 0 })

const { minLength, maxLength, maxPrefixLength } = CODE_FORMAT_LIMITS
const CodeFormat = Type.Object(
  {
    prefix: Type.String({ maxLength: maxPrefixLength, pattern: '^[A-Z0-9-]*$', default: '' }),
    length: Type.Integer({ minimum: minLength, maximum: maxLength, default: 16, description: 'Characters beside prefix and hyphens' }),
  },
  Closed,
)
const draft = {
  name: Line(60),
  startsAt: Instant,
  endsAt: Nullable(Instant),
  isPublic: Type.Boolean(),
  lowStockThreshold: Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  maxCodes: Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  productIds: Type.Array(Id, { maxItems: MAX_PRODUCTS }),
  variantIds: Type.Array(Id, { maxItems: MAX_VARIANTS, description: 'Limits their products to these variants; without any, all count' }),
  needsPlacedWithin: Type.Boolean({ description: 'Counts only orders that were also placed within the period' }),
  isForRewards: Type.Boolean({ description: 'Rewards may draw from it, beside the buyers of its products; kept once one has' }),
  codeFormat: CodeFormat,
}

export const NewGroupBody = Type.Object(
  {
    name: draft.name,
    startsAt: draft.startsAt,
    source: Source,
    endsAt: Type.Optional(draft.endsAt),
    isPublic: Type.Optional(draft.isPublic),
    lowStockThreshold: Type.Optional(draft.lowStockThreshold),
    maxCodes: Type.Optional(draft.maxCodes),
    productIds: Type.Optional(draft.productIds),
    variantIds: Type.Optional(draft.variantIds),
    needsPlacedWithin: Type.Optional(draft.needsPlacedWithin),
    isForRewards: Type.Optional(draft.isForRewards),
    codeFormat: Type.Optional(draft.codeFormat),
  },
  Closed,
)
export const GroupChangeBody = Type.Object(
  {
    version: Version,
    source: Type.Optional(Source),
    name: Type.Optional(draft.name),
    startsAt: Type.Optional(draft.startsAt),
    endsAt: Type.Optional(draft.endsAt),
    isPublic: Type.Optional(draft.isPublic),
    lowStockThreshold: Type.Optional(draft.lowStockThreshold),
    maxCodes: Type.Optional(draft.maxCodes),
    productIds: Type.Optional(draft.productIds),
    variantIds: Type.Optional(draft.variantIds),
    needsPlacedWithin: Type.Optional(draft.needsPlacedWithin),
    isForRewards: Type.Optional(draft.isForRewards),
    codeFormat: Type.Optional(draft.codeFormat),
  },
  Closed,
)
export type NewGroupBody = Static<typeof NewGroupBody>
export type GroupChangeBody = Static<typeof GroupChangeBody>

export const GroupSchema = Type.Object({
  id: Id,
  name: Type.String(),
  source: Source,
  state: GroupStateSchema,
  reason: Nullable(OneOf('exhausted', 'time')),
  warning: Nullable(OneOf('no_codes')),
  startsAt: Instant,
  endsAt: Nullable(Instant),
  isPublic: Type.Boolean(),
  needsPlacedWithin: Type.Boolean(),
  isForRewards: Type.Boolean(),
  lowStockThreshold: Nullable(Type.Integer()),
  maxCodes: Nullable(Type.Integer()),
  codePrefix: Type.String(),
  codeLength: Type.Integer(),
  products: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      variants: Nullable(Type.Array(Type.Object({ id: Id, name: Type.String() }), { description: 'Only these; null for all' })),
    }),
  ),
  importedCount: Count,
  sentCount: CappedCount,
  unsentCount: CappedCount,
  shortageCount: CappedCount,
  version: Version,
  createdAt: Instant,
  can: Type.Object({ import: Possible, delete: Possible }),
})
export const GroupList = ListOf(GroupSchema)
export const GroupParams = Type.Object({ groupId: Id })
export const GroupQuery = Type.Object({
  ...PageQuery.properties,
  status: Type.Optional(GroupStateSchema),
  source: Type.Optional(Source),
  isPublic: Type.Optional(Type.Boolean()),
  q: Type.Optional(Type.String({ maxLength: 60, description: 'Part of the name' })),
})

const OrderNumber = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
export const CodeSchema = Type.Object({
  id: Id,
  tail: Type.String({ description: 'Last four characters; empty for codes of fewer than eight' }),
  state: CodeState,
  position: Nullable(Type.Integer()),
  order: Nullable(Type.Object({ id: Id, number: Type.Integer() })),
  issuedAt: Nullable(Instant),
  createdAt: Instant,
})
export const CodeList = ListOf(CodeSchema)
export const CodeQuery = Type.Object({ ...PageQuery.properties, state: Type.Optional(CodeState), orderNumber: Type.Optional(OrderNumber) })
export const CodeParams = Type.Object({ codeId: Id })
/** In the body, because an address ends in logs and histories (S0-36). */
export const CodeSearchBody = Type.Object({ code: Type.String({ minLength: 1, maxLength: 200 }) }, Closed)
export const RevealedCode = Type.Object({ code: Type.String() })
export const VoidingBody = Type.Object({ reason: Line(MAX_REASON_LENGTH) }, Closed)
export const WithdrawalBody = Type.Object({ reason: Line(MAX_REASON_LENGTH) }, Closed)
export const VoidedCode = Type.Object({ groupId: Id })

const Import = Type.Object({ id: Id, groupId: Id, ...importFields, can: Type.Object({ withdraw: Possible }) })
export const ImportSchema = Type.Object({ ...Import.properties, problems: ImportProblems })
export const ImportListSchema = Type.Object({ items: Type.Array(Import) })
export const ImportParams = Type.Object({ importId: Id })
export const ExportQuery = Type.Object({
  format: Type.Optional(OneOf('xlsx', 'csv')),
  layout: Type.Optional(OneOf('codes', 'full')),
  locale: Type.Optional(OneOf('zh-TW', 'en')),
})

export const OrderCodeList = Type.Object({
  items: Type.Array(
    Type.Object({
      codeId: Id,
      groupId: Id,
      groupName: Type.String(),
      productName: Type.String(),
      orderLineId: Id,
      unitNo: Type.Integer(),
      tail: Type.String(),
      issuedAt: Instant,
      isVoid: Type.Boolean(),
    }),
  ),
})
export const OrderParams = Type.Object({ orderId: Id })
export const GroupOrderList = ListOf(
  Type.Object({
    orderId: Id,
    orderNumber: Type.Integer(),
    recipientName: Type.String(),
    codeCount: Count,
    tails: Type.Array(Type.String()),
    issuedAt: Instant,
  }),
)
export const MarkQuery = Type.Object({ orderIds: Type.Array(Id, { maxItems: 200, description: 'Repeated or comma-separated' }) })
export const MarkList = Type.Object({ items: Type.Array(Type.Object({ orderId: Id, codeCount: Count, shortageCount: Count })) })

export const ShortageQuery = Type.Object({ ...PageQuery.properties, groupId: Type.Optional(Id) })
export const ShortageList = ListOf(
  Type.Object({
    id: Id,
    group: Type.Object({ id: Id, name: Type.String() }),
    order: Type.Object({ id: Id, number: Type.Integer() }),
    productName: Type.String(),
    unitNo: Type.Integer(),
    createdAt: Instant,
  }),
)
export const BackFillBody = Type.Union([
  Type.Object({ shortageIds: Type.Array(Id, { minItems: 1, maxItems: MAX_BACK_FILL }) }, Closed),
  Type.Object({ all: Type.Literal(true) }, Closed),
])
const period = { closedFrom: Instant, closedTo: Instant }
export const PastOrdersBody = Type.Object(period, Closed)
export const PastPreviewSchema = Type.Object({
  orderCount: CappedCount,
  unitCount: CappedCount,
  availableCount: Nullable(Type.Integer({ minimum: 0, description: 'Codes there are for them, exact to 10,000; null without a limit' })),
})
export const PastIssueSchema = Type.Object({ issued: Count, orderCount: Count, left: CappedCount })
export const BackFilledSchema = Type.Object({ filled: Count, left: Count })

const settings = {
  isEnabled: Type.Boolean({ description: 'Off: closings give no codes and no group can be made; what was sent stays' }),
  issuesUnpaid: Type.Boolean({ description: 'A prepaid order that is closed unpaid gets its codes at once' }),
  countsComponents: Type.Boolean({ description: 'The parts of a bundle count beside the bundle' }),
  fillsAfterImport: Type.Boolean({ description: 'Shortages of a group are back-filled as soon as codes were imported' }),
  blocksGivenCodes: Type.Boolean({ description: 'A file with a code that a deleted group has sent is refused' }),
}
export const CodeSettingsSchema = Type.Object({ ...settings, version: Version })
export const CodeSettingsBody = Type.Object(
  {
    version: Version,
    isEnabled: Type.Optional(settings.isEnabled),
    issuesUnpaid: Type.Optional(settings.issuesUnpaid),
    countsComponents: Type.Optional(settings.countsComponents),
    fillsAfterImport: Type.Optional(settings.fillsAfterImport),
    blocksGivenCodes: Type.Optional(settings.blocksGivenCodes),
  },
  Closed,
)
