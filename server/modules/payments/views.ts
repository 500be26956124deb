import { DomainError, type Reason } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, pageOf, toPage } from '#kernel/page.ts'
import { readOrderFacts } from '#modules/orders/index.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import { type AlarmAction, type AlarmFacts, canAccept, canDismiss, canRefundByHand } from './alarm-acts.ts'
import { isAlarmRow } from './notice-row.ts'
import { isAlarm, type StoredVerdict } from './notice-verdict.ts'
import { instructionsOf } from './numbers/read-number.ts'
import { accounts, providers } from './providers.ts'
import type { AlarmQuery } from './schemas.ts'
import { mayCollectCash } from './settle-cash-on-delivery.ts'
import { mayConfirmTransfer } from './transfers/confirm-transfer.ts'
import { readReports } from './transfers/report-transfer.ts'

/** More notices than this about one order are a loop somewhere; the newest are shown. */
const MAX_NOTICES_SHOWN = 200

/** A notice as screens and mails show it. */
export type Notice = {
  id: string
  provider: string
  verdict: StoredVerdict
  isAlarm: boolean
  orderId: string | null
  orderNumber: string | null
  reference: string | null
  amount: number | null
  currency: string | null
  expectedAmount: number | null
  expectedCurrency: string | null
  reason: string | null
  deliveries: number
  /** Instants are ISO 8601 in UTC. */
  receivedAt: string
  lastReceivedAt: string
  resolution: {
    at: string
    byName: string
    note: string
    action: AlarmAction
    refundedAmount: number | null
    refundReference: string | null
  } | null
  can: { accept: true | Reason; refund: true | Reason; dismiss: true | Reason }
}

/** What was asked and what came for an order, the newest first. Throws order_not_found. */
export async function readOrderPayments(tx: Tx, orderId: string) {
  const order = await readOrderFacts(tx, orderId)
  const [payments, notices, transferReports] = await Promise.all([
    tx.db
      .selectFrom('payments')
      .where('shopId', '=', tx.shopId)
      .where('orderId', '=', orderId)
      .select(['id', 'provider', 'reference', 'providerReference', 'amount', 'currency', 'status', 'expiresAt', 'paidAt', 'createdAt'])
      .select('number')
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    selectNotices(tx)
      .where('paymentNotices.orderId', '=', orderId)
      .orderBy('paymentNotices.receivedAt', 'desc')
      .orderBy('paymentNotices.id', 'desc')
      .limit(MAX_NOTICES_SHOWN)
      .execute(),
    readReports(tx, orderId),
  ])
  return {
    payments: payments.map(paymentOf),
    notices: notices.map(noticeOf),
    transferReports,
    can: { collectCash: mayCollectCash(order), confirmTransfer: mayConfirmTransfer(order) },
  }
}

type PaymentRow = { amount: number; number: unknown; expiresAt: Date | null; paidAt: Date | null; createdAt: Date }

function paymentOf<T extends PaymentRow>(row: T) {
  return {
    ...row,
    number: instructionsOf(row),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    paidAt: row.paidAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

/** The shop's alarms, the newest first. */
export async function readPaymentAlarms(tx: Tx, { state = 'open', ...page }: AlarmQuery): Promise<Page<Notice>> {
  const slice = pageOf(page)
  const alarms = tx.db
    .selectFrom('paymentNotices')
    .where('paymentNotices.shopId', '=', tx.shopId)
    .where(isAlarmRow)
    .$if(state === 'open', (query) => query.where('resolvedAt', 'is', null))
    .$if(state === 'resolved', (query) => query.where('resolvedAt', 'is not', null))
  const [rows, { counted }] = await Promise.all([
    selectNotices(tx)
      .where(
        'paymentNotices.id',
        'in',
        alarms.select('id').orderBy('receivedAt', 'desc').orderBy('id', 'desc').limit(slice.limit).offset(slice.offset),
      )
      .orderBy('paymentNotices.receivedAt', 'desc')
      .orderBy('paymentNotices.id', 'desc')
      .execute(),
    tx.db
      .selectFrom(
        alarms
          .select('id')
          .limit(EXACT_TOTAL_LIMIT + 1)
          .as('first'),
      )
      .select((eb) => eb.fn.countAll<number>().as('counted'))
      .executeTakeFirstOrThrow(),
  ])
  return toPage(slice, rows.map(noticeOf), counted)
}

/** One alarm, for the mail about it and as the answer to its resolution. Throws payment_alarm_not_found. */
export async function readAlarm(tx: Tx, noticeId: string): Promise<Notice> {
  const row = await selectNotices(tx).where('paymentNotices.id', '=', noticeId).where(isAlarmRow).executeTakeFirst()
  if (!row) throw new DomainError('payment_alarm_not_found')
  return noticeOf(row)
}

/** Every way to pay and whether it is ready in this shop. Secrets are never read back. */
export async function readPaymentSettings(tx: Tx, baseUrl: string) {
  const [shop, credentials] = await Promise.all([
    readShop(tx),
    tx.db.selectFrom('paymentCredentials').where('shopId', '=', tx.shopId).select(['account', 'updatedAt']).execute(),
  ])
  const isOn = ({ isSandbox }: { isSandbox: boolean }) => !isSandbox || shop.sandboxPayments
  const known = new Map(credentials.map((row) => [row.account, row.updatedAt.toISOString()]))
  return {
    providers: providers.map((provider) => {
      const { name, timing, isSandbox, gateway } = provider
      return { name, timing, isSandbox, isOn: isOn(provider), account: gateway?.account.name ?? null }
    }),
    accounts: accounts.map((account) => ({
      name: account.name,
      isSandbox: account.isSandbox,
      isOn: isOn(account) && (account.newSecret !== null || known.has(account.name)),
      noticeUrl: `${baseUrl}/api/hooks/payments/${account.name}/${shop.handle}`,
      secretChangedAt: known.get(account.name) ?? null,
    })),
  }
}

function selectNotices({ db, shopId }: Tx) {
  return db
    .selectFrom('paymentNotices')
    .leftJoin('orders', (join) =>
      join.onRef('orders.shopId', '=', 'paymentNotices.shopId').onRef('orders.id', '=', 'paymentNotices.orderId'),
    )
    .where('paymentNotices.shopId', '=', shopId)
    .select([
      'paymentNotices.id',
      'paymentNotices.provider',
      'paymentNotices.verdict',
      'paymentNotices.orderId',
      'orders.number',
      'paymentNotices.amount',
      'paymentNotices.currency',
      'paymentNotices.details',
      'paymentNotices.deliveries',
      'paymentNotices.receivedAt',
      'paymentNotices.lastReceivedAt',
      'paymentNotices.resolvedAt',
      'paymentNotices.resolvedByName',
      'paymentNotices.resolutionNote',
      'paymentNotices.resolutionAction',
      'paymentNotices.refundedAmount',
      'paymentNotices.refundReference',
      'orders.status as orderStatus',
      'orders.paymentStatus as orderPaymentStatus',
    ])
}

type NoticeRow = Awaited<ReturnType<ReturnType<typeof selectNotices>['executeTakeFirstOrThrow']>>

function noticeOf(notice: NoticeRow): Notice {
  const { number, details, receivedAt, lastReceivedAt, resolvedAt, resolvedByName, resolutionNote, resolutionAction, ...rest } = notice
  const { refundedAmount, refundReference, orderStatus, orderPaymentStatus, ...row } = rest
  // The check constraints of the tables hold the columns to these.
  const verdict = row.verdict as StoredVerdict
  const order = orderStatus === null ? null : ({ status: orderStatus, paymentStatus: orderPaymentStatus } as AlarmFacts['order'])
  const facts = { verdict, amount: row.amount, isResolved: resolvedAt !== null, order }
  return {
    ...row,
    verdict,
    isAlarm: isAlarm(verdict),
    can: { accept: canAccept(facts), refund: canRefundByHand(facts), dismiss: canDismiss(facts) },
    orderNumber: number === null ? null : String(number),
    ...detailsOf(details),
    receivedAt: receivedAt.toISOString(),
    lastReceivedAt: lastReceivedAt.toISOString(),
    resolution: resolvedAt && {
      at: resolvedAt.toISOString(),
      byName: resolvedByName ?? '',
      note: resolutionNote ?? '',
      action: resolutionAction as AlarmAction,
      refundedAmount,
      refundReference,
    },
  }
}

function detailsOf(details: unknown): Pick<Notice, 'reference' | 'expectedAmount' | 'expectedCurrency' | 'reason'> {
  const values: Record<string, unknown> = typeof details === 'object' && details !== null ? { ...details } : {}
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  const expectedAmount = typeof values.expectedAmount === 'number' ? values.expectedAmount : null
  return { reference: text('reference'), expectedAmount, expectedCurrency: text('expectedCurrency'), reason: text('reason') }
}
