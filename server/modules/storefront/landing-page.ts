import { createHash } from 'node:crypto'
import { escapeHtml } from '#platform/mail/template-engine.ts'

type Locale = 'zh-TW' | 'en'

const texts = {
  'zh-TW': {
    title: 'Aftercart 展示站',
    text: '可以當顧客逛展示商店，也可以登入後台看店家怎麼管理。這裡的付款都是模擬，不會扣款，也不會出貨。',
    shops: '展示商店',
    more: '其他入口',
    admin: '登入後台',
    api: 'API 文件',
    other: 'English',
  },
  en: {
    title: 'Aftercart demonstration',
    text: 'Look around the shops as a customer, or sign in to the back office to see how they are run. Payments are simulated: nothing is charged or shipped.',
    shops: 'Demonstration shops',
    more: 'More',
    admin: 'Sign in to the back office',
    api: 'API documentation',
    other: '繁體中文',
  },
} as const

const styles = `
:root { color-scheme: light dark }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 system-ui, "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; background: #f5f5f5; color: #1a1a1a }
main { width: min(480px, 100% - 32px); margin: 0 auto; padding: 64px 0 32px }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px }
h2 { margin: 24px 0 8px; font-size: 16px; line-height: 24px }
p { margin: 0; color: #595959; text-wrap: pretty }
ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 8px }
a { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 16px; min-height: 52px; padding: 8px 16px; border: 1px solid #808080;
  border-radius: 6px; background: #fff; color: inherit; font-weight: 600; text-decoration: none; overflow-wrap: anywhere }
a:hover { border-color: currentcolor }
a:focus-visible { outline: 3px solid #1f5fbf; outline-offset: 2px }
small { color: #595959; font-size: 14px; font-weight: 400 }
@media (prefers-color-scheme: dark) {
  body { background: #171717; color: #f0f0f0 }
  a { border-color: #949494; background: #262626 }
  a:focus-visible { outline-color: #8ab4f8 }
  p, small { color: #b5b5b5 }
}
`

/** Shows itself and nothing else: no script, no form, no frame (SX-23). */
export const landingPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  vary: 'accept-language, cookie',
}

/** Where a stranger may go on an installation with a demonstration: its shops, the back office, the API. Pure. */
export function renderLandingPage(locale: Locale, shops: readonly { handle: string; name: string }[]): string {
  const words = texts[locale]
  const other = locale === 'en' ? 'zh-TW' : 'en'
  const links = shops.map(({ handle, name }) => linkTo(`/s/${handle}/`, name, `/s/${handle}/`))
  return `<!doctype html>
<html lang="${languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.text}</p>
<h2 id="shops">${words.shops}</h2>
<ul aria-labelledby="shops">${links.join('')}</ul>
<h2 id="more">${words.more}</h2>
<ul aria-labelledby="more">${linkTo('/admin', words.admin, '/admin')}${linkTo('/api/docs/', words.api, '/api/docs/')}
<li><a href="/?locale=${other}" lang="${languageTags[other]}">${words.other}</a></li></ul>
</main>
</body>
</html>
`
}

const languageTags = { 'zh-TW': 'zh-Hant-TW', en: 'en' } as const

function linkTo(address: string, name: string, shown: string): string {
  return `<li><a href="${escapeHtml(address)}">${escapeHtml(name)} <small>${escapeHtml(shown)}</small></a></li>`
}
