import type { IncomingHttpHeaders } from 'node:http'
import type { Amount } from '#kernel/money.ts'
import type { NoticeVerdict, RefusalReason } from './notice-verdict.ts'
import type { PayableNumber } from './numbers/payable-number.ts'

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

/** One way to pay at an online gateway: how it begins and how its money goes back. */
export type Gateway = Readonly<{
  /** Where its credentials and its notices belong; several ways to pay may share one. */
  account: GatewayAccount
  /** How the buyer's browser gets to where it pays. */
  startPayment: (context: PaymentContext, payment: PaymentRequest) => PaymentStart
  /** True when the gateway takes a reference only once: whoever begins again gets a payment of its own, and the one before is ended. */
  startsOnce: boolean
  /** True when the buyer first gets a number, with which he pays elsewhere and later. */
  issuesNumbers: boolean
  /** Null when money only goes back outside of the gateway's interface: staff refund by hand. */
  refund: GatewayRefund | null
}>

/**
 * Gives money of a payment back; a job calls `ask`. It answers what the gateway decided and throws when nobody knows. With `isRepeatable`
 * the gateway gives back once however often it is asked with the same key, so it is asked again; without, a person has to look.
 */
export type GatewayRefund = Readonly<{
  isRepeatable: boolean
  ask: (context: PaymentContext, refund: RefundRequest, signal: AbortSignal) => Promise<RefundOutcome>
}>

/**
 * The merchant's account at a gateway: one set of credentials and one address for notices, whatever ways to pay it takes. An adapter
 * reads and signs; it never writes rows and never decides what a notice is worth: that is `judgeNotice`, the same for every gateway.
 */
export type GatewayAccount = Readonly<{
  /** Stands in the address of its notices. */
  name: string
  isSandbox: boolean
  /** Currencies it takes; null when it takes any. */
  currencies: readonly string[] | null
  /** How the secret of a new shop is made; null when the merchant types in what the gateway gave him. */
  newSecret: (() => string) | null
  /** Authenticates and reads a notice from the bytes as they came. Never throws: whatever a stranger sends is a refusal. */
  readNotice: (context: PaymentContext, message: NoticeMessage) => NoticeReading
  /** What the gateway wants to hear, e.g. ECPay's `1|OK`. Null: the HTTP answer speaks for itself (200, or a problem). */
  acknowledge: (verdict: NoticeVerdict) => { contentType: string; body: string } | null
  /** Asks what became of a payment, for notices that were lost; null when the gateway cannot be asked. Throws when nobody answers. */
  askPayment: ((context: PaymentContext, reference: string, signal: AbortSignal) => Promise<PaymentAnswer>) | null
}>

/** The shop's side of a gateway: whose it is, where it is, which secrets are valid now (the newest first), what time it is. */
export type PaymentContext = Readonly<{
  shopHandle: string
  baseUrl: string
  /** Where the gateway is asked instead of at its own address (`ECPAY_URL`); null for its own. */
  gatewayUrl: string | null
  /** What shop and gateway share, each in the gateway's own form. */
  secrets: readonly string[]
  /** Of accounts the merchant had before: for refunds of what was paid to them, and for nothing else. */
  formerSecrets: readonly string[]
  now: Date
}>

/** What a gateway is asked for. */
export type PaymentRequest = Readonly<{
  reference: string
  amount: Amount
  currency: string
  orderId: string
  orderNumber: string
  itemNames: readonly string[]
  locale: 'zh-TW' | 'en'
  startedAt: Date
}>

/** An address to go to, or a form the browser has to send: a page of ours does that (`form-page/`). */
export type PaymentStart = Readonly<{ url: string }> | PaymentForm
export type PaymentForm = Readonly<{ action: string; fields: Readonly<Record<string, string>> }>

/** What a gateway is asked to give back. `key` is the refund's id: never used for another. */
export type RefundRequest = Readonly<{
  key: string
  reference: string
  providerReference: string | null
  /** The account the payment was paid to, as its notice named it; null where that is not known. */
  paidTo: string | null
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
  amount: number
  currency: string
  providerReference: string | null
  /** Which account of the merchant's it speaks of, where a gateway may have several one after the other. */
  paidTo?: string
  /** False when it names another merchant than the shop it was sent to. */
  isForThisShop: boolean
}> &
  (
    | Readonly<{
        /** `simulated`: the merchant pressed a button at the gateway; no money moves. */
        outcome: 'paid' | 'failed' | 'simulated'
      }>
    | Readonly<{
        /** The buyer has a number to pay with until it expires. */
        outcome: 'number_issued'
        number: PayableNumber
      }>
  )

/** A notice that was understood, or why it was not: `claimedReference` is whatever it said, for the person who looks into it. */
export type NoticeReading =
  | Readonly<{ isTrue: true; notice: ParsedNotice }>
  | Readonly<{ isTrue: false; reason: RefusalReason; noticeKey: string | null; claimedReference: string | null }>

/** What a gateway says about a payment: paid comes as the notice that was lost; anything that is neither paid nor unpaid is `unknown`. */
export type PaymentAnswer =
  | Readonly<{ state: 'paid'; notice: ParsedNotice }>
  | Readonly<{ state: 'unpaid' | 'unknown' }>
  /** Asked too often: whoever asks again before then makes it longer. */
  | Readonly<{ state: 'refused'; seconds: number }>
