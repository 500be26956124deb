import { createHash } from 'node:crypto'
import { amount, type Currency, currencies, formatMoney } from '#kernel/money.ts'
import { escapeHtml } from '#platform/mail/template-engine.ts'
import { en } from './messages/en.ts'
import { zhTW } from './messages/zh-TW.ts'
import type { PayLink } from './pay-link.ts'

const styles = `
:root { color-scheme: light dark }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 system-ui, "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; background: #f4f5f7; color: #1d2129 }
header { padding: 12px 16px; background: #fff3cd; color: #5c4400; text-align: center; text-wrap: balance; font-weight: 600 }
main { width: min(440px, 100% - 32px); margin: 24px auto; padding: 24px 20px; background: #fff; border-radius: 6px }
h1 { margin: 0 0 16px; font-size: 20px }
.amount { margin: 0 0 20px; font-size: 40px; line-height: 1.2; font-weight: 700; font-variant-numeric: tabular-nums }
.amount small { display: block; font-size: 14px; font-weight: 400; color: #4a5160 }
dl { margin: 0 0 24px; display: grid; grid-template-columns: auto 1fr; gap: 4px 16px }
dt { color: #4a5160 }
dd { margin: 0; text-align: right; overflow-wrap: anywhere }
button { display: block; width: 100%; min-height: 48px; margin: 0 0 12px; padding: 8px 16px; border: 1px solid #5b6270; border-radius: 6px;
  background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer }
button.primary { border-color: #0b6e4f; background: #0b6e4f; color: #fff }
button:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px }
.hint { margin: 0; font-size: 14px; color: #4a5160 }
.back { display: block; margin-top: 12px; padding: 10px 0; color: inherit; text-align: center }
a:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  body { background: #14161a; color: #e8eaed }
  header { background: #3f3200; color: #ffe08a }
  main { background: #1f2329 }
  .amount small, dt, .hint { color: #b4bac4 }
  button { border-color: #8b93a1 }
}
`

const styleHash = createHash('sha256').update(styles).digest('base64')

/**
 * What the page may do: show itself and send its own form. Its Referrer-Policy is `same-origin`, because with `no-referrer` browsers
 * send `Origin: null` with a form and the same-origin check would refuse it (SX-23).
 */
export const payPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** The sandbox's pay page: how much, for which order, and what shall happen. The form goes back to the signed address itself. */
export function renderPayPage(shopName: string, link: PayLink): string {
  const texts = link.locale === 'en' ? en : zhTW
  const price = isCurrency(link.currency) ? formatMoney(amount(link.amount), link.currency) : `${link.amount} ${link.currency}`
  return `<!doctype html>
<html lang="${link.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(texts.title)} · ${escapeHtml(shopName)}</title>
<style>${styles}</style>
</head>
<body>
<header>${escapeHtml(texts.notice)}</header>
<main>
<h1>${escapeHtml(texts.title)}</h1>
<p class="amount"><small>${escapeHtml(texts.amount)}</small>${escapeHtml(price)}</p>
<dl>
<dt>${escapeHtml(texts.shop)}</dt><dd>${escapeHtml(shopName)}</dd>
<dt>${escapeHtml(texts.order)}</dt><dd>${escapeHtml(link.orderNumber)}</dd>
<dt>${escapeHtml(texts.reference)}</dt><dd>${escapeHtml(link.reference)}</dd>
</dl>
<form method="post">
<button class="primary" name="outcome" value="paid">${escapeHtml(texts.pay)}</button>
<button name="outcome" value="failed">${escapeHtml(texts.fail)}</button>
<button name="outcome" value="delayed" aria-describedby="delay-hint">${escapeHtml(texts.delay)}</button>
<p class="hint" id="delay-hint">${escapeHtml(texts.delayHint)}</p>
</form>
<a class="back" href="/s/${escapeHtml(link.shopHandle)}/orders/${escapeHtml(link.orderId)}">${escapeHtml(texts.back)}</a>
</main>
</body>
</html>
`
}

function isCurrency(code: string): code is Currency {
  return Object.hasOwn(currencies, code)
}
