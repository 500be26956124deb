import { newWebhookSecret, verifyMessage } from '#platform/webhooks/standard-webhook.ts'
import type { GatewayAccount, NoticeMessage, NoticeReading, PaymentContext, PaymentProvider } from '../provider.ts'
import { askRefund } from './ask-refund.ts'
import { parseNoticeBody } from './notice-body.ts'
import { payLinkPath } from './pay-link.ts'

/** The shop's account at the sandbox: its notices are signed by Standard Webhooks 1.0. */
export const sandboxAccount: GatewayAccount = {
  name: 'sandbox',
  isSandbox: true,
  currencies: null,
  newSecret: newWebhookSecret,
  readNotice,
  acknowledge: () => null,
  askPayment: null,
}

/** A gateway that moves no money: its pay page is ours (SX-70). */
export const sandbox: PaymentProvider = {
  name: 'sandbox',
  timing: 'before_delivery',
  isSandbox: true,
  gateway: {
    account: sandboxAccount,
    startPayment({ shopHandle, baseUrl, secrets: [secret] }, payment) {
      if (!secret) throw new Error('the sandbox has no secret')
      return { url: baseUrl + payLinkPath(secret, { shopHandle, ...payment }) }
    },
    startsOnce: false,
    issuesNumbers: false,
    refund: { isRepeatable: true, ask: askRefund },
  },
}

function readNotice({ secrets, shopHandle, now }: PaymentContext, { body, headers }: NoticeMessage): NoticeReading {
  const signed = verifyMessage(secrets, { body, headers, now })
  const parsed = parseNoticeBody(body)
  if (signed !== true) return { isTrue: false, reason: signed, noticeKey: null, claimedReference: parsed?.data.reference ?? null }
  const noticeKey = String(headers['webhook-id'])
  if (!parsed) return { isTrue: false, reason: 'body_unreadable', noticeKey, claimedReference: null }
  const { shop, reference, amount, currency, transactionId = null } = parsed.data
  const outcome = parsed.type === 'payment.succeeded' ? 'paid' : 'failed'
  const isForThisShop = shop === shopHandle
  return {
    isTrue: true,
    notice: { noticeKey, reference, outcome, amount, currency, providerReference: transactionId, isForThisShop },
  }
}
