import { escapeHtml } from './template-engine.ts'
import type { RenderedMail } from './templates.ts'

/** What stands around every mail of a shop. Plain texts; escaped here. */
export type MailFrame = {
  language: 'zh-TW' | 'en'
  shopName: string
  /** `#rrggbb`; anything else falls back to the neutral accent. */
  accentColor?: string
  /** Lines under the mail: who sent it and where to ask. */
  footer: readonly string[]
}

/**
 * Puts a rendered mail into the one layout of all mails: a quiet card of at most 600 px under a line in the shop's accent colour.
 * Tables and inline styles, because Outlook and the Gmail app know little else; the style sheet in the head only adds a dark mode
 * and narrow screens where they are understood. The subject becomes the title. The text part gets the same frame.
 */
export function layoutMail({ subject, html, text }: RenderedMail, frame: MailFrame): RenderedMail {
  const wanted = frame.accentColor ?? ''
  const accent = /^#[0-9a-f]{6}$/i.test(wanted) ? wanted : DEFAULT_ACCENT
  const footer = frame.footer.filter((line) => line !== '')
  return {
    subject,
    html: page({ title: subject, body: withStyles(html, accent), accent, footer, frame }),
    text: `${frame.shopName}\n\n${text.trim()}\n\n-- \n${footer.join('\n')}\n`,
  }
}

const DEFAULT_ACCENT = '#1f6f5c'
const FONTS = "-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans TC','PingFang TC','Microsoft JhengHei',Roboto,Arial,sans-serif"
const MONOSPACE = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Noto Sans Mono CJK TC',monospace"

type Page = { title: string; body: string; accent: string; footer: readonly string[]; frame: MailFrame }

function page({ title, body, accent, footer, frame }: Page): string {
  const shopName = escapeHtml(frame.shopName)
  return `<!doctype html>
<html lang="${frame.language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${styleSheet}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f5f4;-webkit-text-size-adjust:100%">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f5f4">
<tr><td align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border-top:4px solid ${accent};border-radius:6px">
<tr><td class="pad" style="padding:28px 36px 0;font-family:${FONTS};font-size:15px;line-height:24px;font-weight:600;color:#4a514e">${shopName}</td></tr>
<tr><td class="pad content" style="padding:12px 36px 20px;font-family:${FONTS};font-size:16px;line-height:26px;color:#1d2321;overflow-wrap:anywhere;word-break:break-word">
${body.trim()}
</td></tr>
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="pad muted" style="padding:16px 36px 0;font-family:${FONTS};font-size:13px;line-height:21px;color:#5f6664">${footer.map(escapeHtml).join('<br>')}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`
}

/** Only additions: without it the mail is light, and as wide as its window. */
const styleSheet = `
@media (max-width:480px){.pad{padding-left:20px!important;padding-right:20px!important}}
@media (prefers-color-scheme:dark){
.page{background:#141716!important}.card{background:#1f2423!important}
.pad.content,.content h1,.content h2,.content p,.content td,.content li,.content .code{color:#e9ecea!important}
.content a:not(.button){color:#e9ecea!important}
.pad,.muted,.content th,.content .note,.content .label{color:#a9b1ad!important}
.content td,.content th,.content hr{border-color:#3a413f!important}
.content .code{background:#2e3533!important}
}
`

/**
 * Templates stay readable: a merchant writes `<p>` or `<table class="lines">`, and the style each of them needs is put in here. A tag
 * with a style of its own keeps it. Values cannot be mistaken for tags: they were escaped before.
 */
function withStyles(html: string, accent: string): string {
  const isDarkEnough = contrastWithWhite(accent) >= MIN_CONTRAST
  const colors: Record<string, string> = { ACCENT: accent, ON_IT: isDarkEnough ? '#ffffff' : INK, LINK: isDarkEnough ? accent : INK }
  return html.replaceAll(/<(h1|h2|p|ul|ol|li|table|th|td|a|span|hr)(\s[^<>]*)?>/gi, (whole, tag: string, attributes = '') => {
    if (/\sstyle\s*=/i.test(attributes)) return whole
    const names = /\sclass\s*=\s*"([^"]*)"/i.exec(attributes)?.[1]?.split(/\s+/) ?? []
    const style = [styles[tag.toLowerCase()], ...names.map((name) => styles[`.${name}`])].filter((part) => part !== undefined).join(';')
    const layout = tag.toLowerCase() === 'table' ? ' width="100%" cellpadding="0" cellspacing="0" border="0"' : ''
    return `<${tag}${attributes}${layout} style="${style.replaceAll(/ACCENT|ON_IT|LINK/g, (name) => colors[name] ?? '')}">`
  })
}

const INK = '#1d2321'
/** WCAG 2.2, 1.4.3. A shop with a pale accent keeps its colour on the button, under dark text. */
const MIN_CONTRAST = 4.5

function contrastWithWhite(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

const styles: Readonly<Record<string, string>> = {
  h1: 'margin:0 0 16px;font-size:22px;line-height:32px;font-weight:700;color:#1d2321',
  h2: 'margin:28px 0 8px;font-size:16px;line-height:24px;font-weight:700;color:#1d2321',
  p: 'margin:0 0 16px',
  ul: 'margin:0 0 16px;padding-left:20px',
  ol: 'margin:0 0 16px;padding-left:20px',
  li: 'margin:0 0 4px',
  hr: 'border:0;border-top:1px solid #e3e6e4;margin:24px 0',
  table: 'border-collapse:collapse;margin:8px 0 20px',
  th: 'text-align:left;font-size:13px;line-height:20px;font-weight:600;color:#5f6664;padding:6px 8px 6px 0;border-bottom:1px solid #e3e6e4',
  td: 'font-size:15px;line-height:23px;padding:10px 8px 10px 0;vertical-align:top;border-bottom:1px solid #e3e6e4',
  a: 'color:LINK',
  '.amount': 'width:1%;text-align:right;white-space:nowrap;padding-right:0;padding-left:16px;font-variant-numeric:tabular-nums',
  '.total': 'font-weight:700;font-size:16px',
  '.label': 'font-size:13px;line-height:20px;color:#5f6664',
  '.note': 'font-size:14px;line-height:22px;color:#5f6664',
  '.code': `display:inline-block;font-family:${MONOSPACE};font-size:16px;line-height:24px;background:#f1f3f2;border-radius:4px;padding:4px 10px;margin:4px 0;color:#1d2321;word-break:break-all`,
  '.button':
    'display:inline-block;background:ACCENT;border:1px solid ACCENT;border-radius:6px;padding:11px 22px;font-size:16px;line-height:22px;font-weight:600;color:ON_IT;text-decoration:none',
}
