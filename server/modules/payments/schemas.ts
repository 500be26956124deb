import { type Static, Type } from 'typebox'
import { AmountSchema, Id, Instant, ListOf, Nullable, PageQuery, Possible } from '#platform/http/schemas.ts'
import { alarmActions } from './alarm-acts.ts'
import { storedVerdicts } from './notice-verdict.ts'
import { NumberInstructions } from './numbers/schemas.ts'

const Closed = { additionalProperties: false } as const
/** A few sentences; no control characters but line breaks, not only blanks. */
const Note = Type.String({
  minLength: 1,
  maxLength: 1_000,
  pattern: '^(?=[^]*\\S)[^\\u0000-\\u0009\\u000b-\\u001f\\u007f\\ud800-\\udfff]*$',
})
const Verdict = Type.Union(storedVerdicts.map((verdict) => Type.Literal(verdict)))
const PaymentStatus = Type.Union([Type.Literal('pending'), Type.Literal('paid'), Type.Literal('failed'), Type.Literal('expired')])

export const OrderParams = Type.Object({ orderId: Id })
export const NoticeParams = Type.Object({ noticeId: Id })

export const PaymentSessionView = Type.Object({
  paymentUrl: Type.String({ description: 'Where the browser goes to pay' }),
  reference: Type.String(),
  amount: AmountSchema,
  currency: Type.String(),
  expiresAt: Nullable(Instant),
})

/** Without a body the order's total was collected. */
export const CashCollectionBody = Nullable(
  Type.Object({ amount: Type.Optional(Type.Integer({ minimum: 0, description: 'What was counted, minor units' })) }, Closed),
)

const Action = Type.Union(alarmActions.map((action) => Type.Literal(action)))
export const ResolutionBody = Type.Object(
  {
    action: Action,
    note: Note,
    refundedAmount: Type.Optional(Type.Integer({ minimum: 1, description: 'With `refund`: what was given back; absent: all of it' })),
    refundReference: Type.Optional(Type.String({ maxLength: 60, pattern: '^[^\\p{Cc}]*$', description: 'How the bank names the refund' })),
  },
  Closed,
)

const PaymentView = Type.Object({
  id: Id,
  provider: Type.String(),
  reference: Type.String(),
  providerReference: Nullable(Type.String()),
  amount: AmountSchema,
  currency: Type.String(),
  status: PaymentStatus,
  expiresAt: Nullable(Instant),
  paidAt: Nullable(Instant),
  createdAt: Instant,
  number: Nullable(NumberInstructions),
})

const Resolution = Type.Object({
  at: Instant,
  byName: Type.String(),
  note: Type.String(),
  action: Type.Union(alarmActions.map((action) => Type.Literal(action))),
  refundedAmount: Nullable(AmountSchema),
  refundReference: Nullable(Type.String()),
})

export const NoticeView = Type.Object({
  id: Id,
  provider: Type.String(),
  verdict: Verdict,
  isAlarm: Type.Boolean({ description: 'A person has to look at it' }),
  orderId: Nullable(Id),
  orderNumber: Nullable(Type.String()),
  reference: Nullable(Type.String()),
  amount: Nullable(AmountSchema),
  currency: Nullable(Type.String()),
  expectedAmount: Nullable(AmountSchema),
  expectedCurrency: Nullable(Type.String()),
  reason: Nullable(
    Type.String({ description: 'Why it was not read: signature_missing, signature_wrong, timestamp_wrong, body_unreadable' }),
  ),
  deliveries: Type.Integer({ description: 'How often it came' }),
  receivedAt: Instant,
  lastReceivedAt: Instant,
  resolution: Nullable(Resolution),
  can: Type.Object({ accept: Possible, refund: Possible, dismiss: Possible }),
})

export const OrderPaymentsView = Type.Object({
  payments: Type.Array(PaymentView),
  notices: Type.Array(NoticeView),
  transferReports: Type.Array(Type.Object({ lastFive: Type.String(), reportedAt: Instant })),
  can: Type.Object({ collectCash: Possible, confirmTransfer: Possible }),
})

export const AlarmQuery = Type.Object({
  ...PageQuery.properties,
  state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('resolved'), Type.Literal('all')], { default: 'open' })),
})
export type AlarmQuery = Static<typeof AlarmQuery>
export const AlarmList = ListOf(NoticeView)

export const PaymentSettingsView = Type.Object({
  providers: Type.Array(
    Type.Object({
      name: Type.String(),
      timing: Type.Union([Type.Literal('before_delivery'), Type.Literal('on_delivery')]),
      isSandbox: Type.Boolean(),
      isOn: Type.Boolean({ description: 'A sandbox answers only where the shop turned it on' }),
      account: Nullable(Type.String({ description: 'Account at a gateway by which it works; several may share one' })),
    }),
  ),
  accounts: Type.Array(
    Type.Object({
      name: Type.String(),
      isSandbox: Type.Boolean(),
      isOn: Type.Boolean(),
      noticeUrl: Type.String({ description: 'Where the gateway sends its notices' }),
      secretChangedAt: Nullable(Instant),
    }),
  ),
})

export const RotationView = Type.Object({
  secret: Type.String({ description: 'Shown this once' }),
  previousEndsAt: Type.String({ format: 'date-time', description: 'Until when notices signed with the secret before are believed' }),
})

export const HookParams = Type.Object({
  account: Type.String({ pattern: '^[a-z_]{1,40}$', description: 'Account at a gateway: sandbox, ecpay' }),
  shopHandle: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
})
export const VerdictView = Type.Object({ verdict: Type.Union([Verdict, Type.Literal('repeated')]) })
