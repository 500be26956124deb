import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { escapeHtml } from '../mail/template-engine.ts'
import { readerLocale } from './reader-locale.ts'

type Locale = 'zh-TW' | 'en'
type Text = { title: string; text: string }

const texts: Readonly<Record<Locale, { missing: Text; shop: Text; pay: Text; busy: Text; failed: Text; home: string; reference: string }>> =
  {
    'zh-TW': {
      missing: { title: '找不到頁面', text: '網址可能打錯了，或頁面已經移除。' },
      shop: { title: '找不到這家商店', text: '請確認網址是否正確。' },
      pay: { title: '付款連結無效', text: '這個付款連結不完整或已經失效。請回到訂單，再按一次「前往付款」。' },
      busy: { title: '請稍後再試', text: '目前使用人數較多或系統正在更新，請過一會兒重新整理。' },
      failed: { title: '頁面無法顯示', text: '請回上一頁再試一次；如果還是不行，請聯絡商店並提供下方的查詢編號。' },
      home: '回商店首頁',
      reference: '查詢編號',
    },
    en: {
      missing: { title: 'Page not found', text: 'The address may be mistyped, or the page has been removed.' },
      shop: { title: 'Shop not found', text: 'Please check the address.' },
      pay: {
        title: 'This payment link does not work',
        text: 'It is incomplete or no longer valid. Go back to your order and press “Pay now” again.',
      },
      busy: {
        title: 'Please try again in a moment',
        text: 'Many people are here right now, or the shop is being updated. Reload in a moment.',
      },
      failed: { title: 'This page cannot be shown', text: 'Go back and try again. If it still fails, give the shop the reference below.' },
      home: 'Go to the shop',
      reference: 'Reference',
    },
  }

const styles = `
:root { color-scheme: light dark }
body { margin: 0; font: 16px/1.6 system-ui, "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; background: #f4f5f7; color: #1d2129 }
main { box-sizing: border-box; max-width: 480px; margin: 0 auto; padding: 96px 24px 24px; text-align: center }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.4 }
p { margin: 0 0 24px; text-wrap: balance }
a { display: inline-block; padding: 12px 24px; border: 1px solid #5b6270; border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none }
small { display: block; margin-top: 32px; color: #4a5160; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { background: #14161a; color: #e8eaed } a { border-color: #8b93a1 } small { color: #b4bac4 } }
`
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** A person in a browser asked for a page; programs, and everything below /api, get problem details (SX-30). Pure. */
export function wantsPage({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')
}

/** Says an error to a person, in the language of his browser; shows of it no more than problem details do. */
export function sendProblemPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code }: { status: number; code: string },
): FastifyReply {
  const locale = readerLocale(request)
  const words = texts[locale]
  const { title, text } = words[kindOf(request.url, { status, code })]
  const shop = code === 'shop_not_found' ? undefined : /^\/(?:s|sandbox-gateway)\/([a-z0-9-]{1,60})(?:[/?]|$)/.exec(request.url)?.[1]
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('vary', 'accept, accept-language, cookie')
    .serializer(String)
    .send(`<!doctype html>
<html lang="${locale === 'en' ? 'en' : 'zh-Hant-TW'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
${shop ? `<a href="/s/${shop}/">${words.home}</a>` : ''}
<small>${words.reference}<br>${escapeHtml(request.id)}</small>
</main>
</body>
</html>
`)
}

function kindOf(url: string, { status, code }: { status: number; code: string }): 'missing' | 'shop' | 'pay' | 'busy' | 'failed' {
  if (code === 'shop_not_found') return 'shop'
  // An address that lost its end on the way, in a chat or a mail, is refused before its signature is looked at.
  if (code === 'pay_link_invalid' || (code === 'validation_failed' && url.startsWith('/sandbox-gateway/'))) return 'pay'
  if (status === 404) return 'missing'
  return status === 429 || status === 503 ? 'busy' : 'failed'
}
