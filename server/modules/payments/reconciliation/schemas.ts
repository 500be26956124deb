import { type Static, Type } from 'typebox'
import { AmountSchema } from '#platform/http/schemas.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Day in the shop’s zone' })

export const ReconciliationQuery = Type.Object({ from: Day, to: Day })
export const ReconciliationExportQuery = Type.Object({
  ...ReconciliationQuery.properties,
  format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' })),
  locale: Type.Optional(Type.Union([Type.Literal('zh-TW'), Type.Literal('en')], { description: 'Language of the headings' })),
})

export const ReconciliationRow = Type.Object({
  day: Day,
  provider: Type.String(),
  paymentCount: Type.Integer(),
  expectedAmount: AmountSchema,
  bookedAmount: AmountSchema,
  alarmCount: Type.Integer(),
  openAlarmCount: Type.Integer(),
  alarmAmount: AmountSchema,
  refundedAmount: AmountSchema,
  differenceAmount: AmountSchema,
})
export type ReconciliationRow = Static<typeof ReconciliationRow>
export const ReconciliationView = Type.Object({ items: Type.Array(ReconciliationRow) })
