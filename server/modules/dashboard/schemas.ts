import { type Static, Type } from 'typebox'
import { AmountSchema, Nullable } from '#platform/http/schemas.ts'

const Count = Type.Integer({ minimum: 0 })
/** Exact to 10,000; 10,001 means more (SX-63). */
const Waiting = Type.Integer({ minimum: 0, description: 'Exact to 10,000; 10,001 means more' })
const DayFigures = Type.Object({
  day: Type.String({ format: 'date', description: 'Calendar day of the shop' }),
  orders: Count,
  revenueAmount: AmountSchema,
  codes: Count,
})
export type DayFigures = Static<typeof DayFigures>

export const DashboardView = Type.Object({
  currency: Type.String(),
  timeZone: Type.String(),
  today: DayFigures,
  series: Type.Array(DayFigures, { description: 'The last 14 days, today last' }),
  openShortages: Waiting,
  openPaymentAlarms: Waiting,
  refundsDue: Type.Integer({ minimum: 0, description: 'Orders that are cancelled and paid; exact to 10,000' }),
  waitingCardOrders: Nullable(
    Type.Integer({ minimum: 0, description: 'Card keys paid for and not delivered; exact to 10,000; null without card pools' }),
  ),
  mails: Type.Object({ waiting: Waiting, failed: Type.Integer({ description: 'Of the last 14 days' }) }),
  failedJobs: Waiting,
})
export type DashboardView = Static<typeof DashboardView>
