import { type Static, Type } from 'typebox'
import { AmountSchema } from '#platform/http/schemas.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Day in the shop’s zone' })

export const ReconciliationQuery = Type.Object({ from: Day, to: Day })
export const ReconciliationExportQuery = Type.Object({
  ...ReconciliationQuery.properties,
  format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' })),
  locale: Type.Optional(Type.Union([Type.Literal('zh-TW'), Type.Literal('en')], { description: 'Language of the headings' })),
})

/** Less than nought where more was given back than came. */
const Balance = (description: string) => Type.Integer({ description })

export const ReconciliationRow = Type.Object({
  day: Day,
  provider: Type.String({ description: 'By what the order was paid, also where its refund went another way' }),
  paymentCount: Type.Integer(),
  expectedAmount: AmountSchema,
  bookedAmount: AmountSchema,
  alarmCount: Type.Integer(),
  openAlarmCount: Type.Integer(),
  alarmAmount: AmountSchema,
  alarmRefundedAmount: Type.Integer({ description: 'Of the money in alarms, given back outside of the system' }),
  refundCount: Type.Integer({ description: 'Refunds of orders that are done' }),
  gatewayRefundAmount: AmountSchema,
  handRefundAmount: AmountSchema,
  outAmount: Type.Integer({ description: 'Everything given back' }),
  netAmount: Balance('Everything that came less everything given back'),
  differenceAmount: Balance('Money seen − given back − owed; nought when everything is settled'),
})
export type ReconciliationRow = Static<typeof ReconciliationRow>

export const ProviderTotal = Type.Object({
  provider: Type.String(),
  inAmount: AmountSchema,
  outAmount: AmountSchema,
  netAmount: Balance('inAmount − outAmount'),
})
export type ProviderTotal = Static<typeof ProviderTotal>
export const ReconciliationView = Type.Object({
  items: Type.Array(ReconciliationRow),
  totals: Type.Array(ProviderTotal, { description: 'Of all days, by provider' }),
})
