import type { PaymentAnswer, PaymentContext, RefundOutcome, RefundRequest } from '../provider.ts'
import { accountPaidTo, cashierUrl, currentAccount } from './account.ts'
import { type Fields, hasTrueMac, signed } from './check-mac.ts'
import { readAnswer } from './form.ts'
import { noticeOf } from './read-notice.ts'

/** ECPay itself gives us ten seconds. */
const ANSWER_TIMEOUT_MS = 10_000
/** Who asks too fast gets 403 for half an hour, and longer when he goes on. */
const REFUSED_SECONDS = 30 * 60
const MAX_FAILURE_LENGTH = 200

/** Asks `QueryTradeInfo`. Only 0 (unpaid) and 1 (paid) are understood; ECPay's own table contradicts itself about the rest. */
export async function askTrade(context: PaymentContext, reference: string, signal: AbortSignal): Promise<PaymentAnswer> {
  const account = currentAccount(context)
  const asked = { MerchantID: account.merchantId, MerchantTradeNo: reference, TimeStamp: String(Math.floor(context.now.getTime() / 1000)) }
  const answer = await post(`${cashierUrl(context, account)}/Cashier/QueryTradeInfo/V5`, signed(asked, account), signal)
  if (answer.status === 403) return { state: 'refused', seconds: REFUSED_SECONDS }
  const fields = readAnswer(demandOk(answer))
  if (!fields || !hasTrueMac(fields, account)) throw new Error('the answer of ECPay has no true signature')
  if (fields.TradeStatus === '0') return { state: 'unpaid' }
  if (fields.TradeStatus !== '1') return { state: 'unknown' }
  const notice = noticeOf({ ...fields, RtnCode: '1' }, account)
  if (notice?.reference !== reference) throw new Error('ECPay answered about another trade')
  return { state: 'paid', notice }
}

/**
 * Asks `DoAction` to refund (R) money of a captured card payment. It has no key of ours: asked twice it might give back twice, so it is
 * never repeated. It is asked under the account that was paid, also when the shop has another one now. The stage of ECPay cannot refund.
 */
export async function askCardRefund(
  context: PaymentContext,
  { reference, providerReference, paidTo, amount }: RefundRequest,
  signal: AbortSignal,
): Promise<RefundOutcome> {
  const account = accountPaidTo(context, paidTo)
  if (!account) return { isDone: false, reason: 'refund_account_unknown' }
  if (account.isStage && context.gatewayUrl === null) return { isDone: false, reason: 'refund_not_on_stage' }
  if (providerReference === null) return { isDone: false, reason: 'trade_number_missing' }
  const asked = {
    MerchantID: account.merchantId,
    MerchantTradeNo: reference,
    TradeNo: providerReference,
    Action: 'R',
    TotalAmount: String(amount),
  }
  const answer = await post(`${cashierUrl(context, account)}/CreditDetail/DoAction`, signed(asked, account), signal)
  const fields = readAnswer(demandOk(answer))
  if (!fields?.RtnCode) throw new Error('the answer of ECPay says nothing')
  if (fields.RtnCode === '1') return { isDone: true, providerReference: null }
  return { isDone: false, reason: `${fields.RtnCode} ${fields.RtnMsg ?? ''}`.trim().slice(0, MAX_FAILURE_LENGTH) }
}

type Answer = { status: number; text: string }

async function post(url: string, fields: Fields, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
  })
  return { status: answer.status, text: await answer.text() }
}

function demandOk({ status, text }: Answer): string {
  if (status !== 200) throw new Error(`ECPay answered ${status}`)
  return text
}
