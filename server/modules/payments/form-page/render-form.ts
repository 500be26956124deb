import { createHash } from 'node:crypto'
import { escapeHtml } from '#platform/mail/template-engine.ts'
import type { PaymentForm } from '../provider.ts'
import { en } from './messages/en.ts'
import { zhTW } from './messages/zh-TW.ts'

/** Where the page's only script is; inline there is none (SX-23). */
export const FORM_SCRIPT_PATH = '/payment-forms/submit.js'

/**
 * Sends the form once. Who comes back from the gateway by the browser's own button goes on to his order: a gateway refuses the same
 * reference twice.
 */
export const formScript = `'use strict'
const form = document.querySelector('form')
const [entry] = performance.getEntriesByType('navigation')
const leave = () => location.replace(document.getElementById('back').href)
addEventListener('pageshow', (event) => {
  if (event.persisted) leave()
})
if (entry && entry.type === 'back_forward') leave()
else form.submit()
`

const styles = `
:root { color-scheme: light dark }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 system-ui, "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; background: #f4f5f7; color: #1d2129 }
main { width: min(440px, 100% - 32px); margin: 64px auto; padding: 24px 20px; background: #fff; border-radius: 6px }
h1 { margin: 0 0 8px; font-size: 20px }
p { margin: 0 0 16px }
.hint { font-size: 14px; color: #4a5160 }
button { display: block; width: 100%; min-height: 48px; margin: 0 0 16px; padding: 8px 16px; border: 0; border-radius: 6px;
  background: #0b6e4f; color: #fff; font: inherit; font-weight: 600; cursor: pointer }
a { color: inherit }
button:focus-visible, a:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px }
@media (max-width: 480px) { main { margin-block: 24px } }
@media (prefers-color-scheme: dark) {
  body { background: #14161a; color: #e8eaed }
  main { background: #1f2329 }
  .hint { color: #b4bac4 }
}
`

const styleHash = createHash('sha256').update(styles).digest('base64')

/** What the page may do: show itself, run its own script, and send its form to this one gateway. */
export function formPageHeaders({ action }: PaymentForm): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "script-src 'self'",
    `form-action ${new URL(action).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
}

/** The page itself: without JavaScript its button does the same. */
export function renderForm(form: PaymentForm, { locale, orderUrl }: { locale: 'zh-TW' | 'en'; orderUrl: string }): string {
  const texts = locale === 'en' ? en : zhTW
  const fields = Object.entries(form.fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(texts.title)}</title>
<style>${styles}</style>
<script src="${FORM_SCRIPT_PATH}" defer></script>
</head>
<body>
<main>
<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(texts.text)}</p>
<p class="hint">${escapeHtml(texts.hint)}</p>
<form method="post" action="${escapeHtml(form.action)}" accept-charset="utf-8">
${fields.join('\n')}
<button>${escapeHtml(texts.go)}</button>
</form>
<a id="back" href="${escapeHtml(orderUrl)}">${escapeHtml(texts.back)}</a>
</main>
</body>
</html>
`
}
