import type { IncomingHttpHeaders } from 'node:http'
import type { Amount } from '#kernel/money.ts'
import type { NoticeVerdict, RefusalReason } from './notice-verdict.ts'

/** When the buyer pays: serial codes go out for `before_delivery` only (S0-5). */
export type PaymentTiming = 'before_delivery' | 'on_delivery'

/** A way to pay. Orders name it in `payment_provider`; a new one is a folder or file here and a line in `providers.ts`. */
export type PaymentProvider = Readonly<{
  name: string
  timing: PaymentTiming
  /** True for providers that move no real money; they answer only in shops that turned them on (SX-70). */
  isSandbox: boolean
  /** Null when nobody outside is asked, as for cash. */
  gateway: Gateway | null
}>

/**
 * The port to an online gateway. An adapter reads and signs; it never writes rows and never decides what a notice is worth:
 * that is `judgeNotice`, the same for every gateway.
 */
export type Gateway = Readonly<{
  /**
   * Where the buyer's browser goes to pay. A gateway that takes a form (ECPay) answers with a page of ours that submits it.
   */
  startPayment: (context: PaymentContext, payment: PaymentRequest) => { url: string }
  /** Authenticates and reads a notice from the bytes as they came. Never throws: whatever a stranger sends is a refusal. */
  readNotice: (context: PaymentContext, message: NoticeMessage) => NoticeReading
  /** What the gateway wants to hear, e.g. ECPay's `1|OK`. Null: the HTTP answer speaks for itself (200, or a problem). */
  acknowledge: (verdict: NoticeVerdict) => { contentType: string; body: string } | null
  /**
   * Gives money of a payment back; a job calls it. Answers what the gateway decided, throws when nobody knows: it is asked again with the
   * same key then, and the gateway must give back once. Null when money only goes back in the gateway's own pages: staff refund by hand.
   */
  refund: ((context: PaymentContext, refund: RefundRequest, signal: AbortSignal) => Promise<RefundOutcome>) | null
  /** How the secret of a new shop is made; null when the merchant types in what the gateway gave him. */
  newSecret: (() => string) | null
}>

/** The shop's side of a gateway: whose it is, where it is, which secrets are valid now (the newest first), what time it is. */
export type PaymentContext = Readonly<{ shopHandle: string; baseUrl: string; secrets: readonly string[]; now: Date }>

/** What a gateway is asked for. */
export type PaymentRequest = Readonly<{
  reference: string
  amount: Amount
  currency: string
  orderId: string
  orderNumber: string
  locale: 'zh-TW' | 'en'
}>

/** What a gateway is asked to give back. `key` is the refund's id: never used for another. */
export type RefundRequest = Readonly<{
  key: string
  reference: string
  providerReference: string | null
  amount: number
  currency: string
}>

/** What the gateway decided about a refund; `reason` is a code. */
export type RefundOutcome = Readonly<{ isDone: true; providerReference: string | null } | { isDone: false; reason: string }>

/** A notice as it came: the raw body, because signatures are over bytes. */
export type NoticeMessage = Readonly<{ body: Buffer; headers: IncomingHttpHeaders }>

/** What a true notice says. */
export type ParsedNotice = Readonly<{
  /** The gateway's own name of this notice; the same again is the same notice. */
  noticeKey: string
  reference: string
  outcome: 'paid' | 'failed'
  amount: number
  currency: string
  providerReference: string | null
  /** False when it names another merchant than the shop it was sent to. */
  isForThisShop: boolean
}>

/** A notice that was understood, or why it was not: `claimedReference` is whatever it said, for the person who looks into it. */
export type NoticeReading =
  | Readonly<{ isTrue: true; notice: ParsedNotice }>
  | Readonly<{ isTrue: false; reason: RefusalReason; noticeKey: string | null; claimedReference: string | null }>
