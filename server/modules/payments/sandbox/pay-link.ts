import { createHmac, timingSafeEqual } from 'node:crypto'
import { secretKey } from '#platform/webhooks/standard-webhook.ts'

/** What the buyer is asked to pay, as the link to the pay page says it. */
export type PayLink = Readonly<{
  shopHandle: string
  reference: string
  amount: number
  currency: string
  orderId: string
  orderNumber: string
  locale: 'zh-TW' | 'en'
}>

/** The query of a pay page's address. */
export type PayLinkQuery = { amount: number; currency: string; order: string; number: string; locale: 'zh-TW' | 'en'; signature: string }

/**
 * The address of the pay page. Everything on the page is in it and signed with the shop's secret, as a shop signs what it sends to a
 * real gateway: the buyer can neither guess another one's page nor change the amount.
 */
export function payLinkPath(secret: string, link: PayLink): string {
  const query = new URLSearchParams({
    amount: String(link.amount),
    currency: link.currency,
    order: link.orderId,
    number: link.orderNumber,
    locale: link.locale,
    signature: signatureOf(secret, link).toString('base64url'),
  })
  return `/sandbox-gateway/${link.shopHandle}/${link.reference}?${query}`
}

/** What a link asks for, or null when it was not signed with one of the secrets. */
export function readPayLink(
  secrets: readonly string[],
  { shopHandle, reference }: { shopHandle: string; reference: string },
  query: PayLinkQuery,
): PayLink | null {
  const { amount, currency, locale } = query
  const link: PayLink = { shopHandle, reference, amount, currency, orderId: query.order, orderNumber: query.number, locale }
  const given = Buffer.from(query.signature, 'base64url')
  const isTrue = secrets.some((secret) => {
    const wanted = signatureOf(secret, link)
    return wanted.length === given.length && timingSafeEqual(wanted, given)
  })
  return isTrue ? link : null
}

/** JSON of a fixed order of fields: no two links read the same. The label keeps it apart from signatures of notices. */
function signatureOf(secret: string, link: PayLink): Buffer {
  const { shopHandle, reference, amount, currency, orderId, orderNumber, locale } = link
  const text = JSON.stringify(['aftercart/sandbox-pay-link/1', shopHandle, reference, amount, currency, orderId, orderNumber, locale])
  return createHmac('sha256', secretKey(secret)).update(text, 'utf8').digest()
}
