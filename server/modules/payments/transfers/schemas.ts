import { type Static, Type } from 'typebox'
import { AmountSchema, Id, Instant, ListOf, Nullable, PageQuery, Version } from '#platform/http/schemas.ts'
import { storedVerdicts } from '../notice-verdict.ts'

const Closed = { additionalProperties: false } as const
/** One line of text, not only blanks: it stands on pages and in mails. */
const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[^\\p{Cc}]*[^\\s\\p{Cc}][^\\p{Cc}]*$' })
const LastFive = Type.String({ pattern: '^[0-9]{5}$', description: 'Last five digits of the account the money came from' })

const accountFields = {
  bankCode: Type.String({ pattern: '^[0-9]{3}$', description: 'Three digits' }),
  bankName: Line(40),
  branchName: Type.String({ maxLength: 40, pattern: '^[^\\p{Cc}]*$' }),
  accountNumber: Type.String({ pattern: '^[0-9][0-9-]{4,24}$' }),
  accountName: Line(60),
}

export const TransferAccountBody = Type.Object(
  { ...accountFields, dueDays: Type.Integer({ minimum: 1, maximum: 30 }), version: Version },
  Closed,
)
export const TransferAccountView = Type.Object({
  account: Nullable(Type.Object({ ...accountFields, dueDays: Type.Integer(), version: Version })),
})

const Report = Type.Object({ lastFive: LastFive, reportedAt: Instant })

/** What a buyer needs at the ATM. */
export const TransferInstructions = Type.Object({
  ...accountFields,
  amount: AmountSchema,
  dueAt: Nullable(Instant),
  reports: Type.Array(Report, { description: 'What the buyer has told, the newest first' }),
})
export type TransferInstructions = Static<typeof TransferInstructions>

export const TransferReportBody = Type.Object({ lastFive: LastFive }, Closed)
export const TransferReportView = Type.Object({ reports: Type.Array(Report) })

export const SeenTransferBody = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'What came, minor units' }),
    lastFive: Type.Optional(Nullable(LastFive)),
  },
  Closed,
)
export const SeenTransferView = Type.Object({
  verdict: Type.Union([...storedVerdicts.map((verdict) => Type.Literal(verdict)), Type.Literal('repeated')], {
    description: 'booked: the order is paid; anything else is an alarm to settle',
  }),
})

export const TransferQuery = Type.Object({
  ...PageQuery.properties,
  state: Type.Optional(Type.Union([Type.Literal('waiting'), Type.Literal('reported')], { default: 'waiting' })),
})
export type TransferQuery = Static<typeof TransferQuery>
export const TransferRow = Type.Object({
  id: Id,
  number: Type.Integer(),
  recipientName: Type.String(),
  placedAt: Instant,
  totalAmount: AmountSchema,
  currency: Type.String(),
  dueAt: Nullable(Instant),
  lastFive: Nullable(Type.String()),
  reportedAt: Nullable(Instant),
})
export type TransferRow = Static<typeof TransferRow>
export const TransferList = ListOf(TransferRow)
