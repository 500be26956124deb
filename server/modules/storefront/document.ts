import { randomBytes } from 'node:crypto'

/** What a page's template leaves open. All are plain text but `head`, which is HTML made by `headOf`. */
export type DocumentParts = {
  nonce: string
  language: 'zh-TW' | 'en'
  title: string
  description: string
  basePath: string
  head: string
  pageData: unknown
  /** The schemes a page is painted in before its styles and scripts have come; the reader's choice where he made one. */
  colorScheme?: ColorScheme
}

/** As CSS writes it. */
export type ColorScheme = 'light dark' | 'light' | 'dark'

const placeholder = /__(CSP_NONCE|LANG|COLOR_SCHEME|TITLE|DESCRIPTION|BASE_PATH|PAGE_DATA)__|<!--__(HEAD)__-->/g
const languageTags = { 'zh-TW': 'zh-Hant-TW', en: 'en' } as const

/** Fills a template in one pass, so that nothing that is filled in is read again as a placeholder. Pure. */
export function fillDocument(template: string, parts: DocumentParts): string {
  const values: Readonly<Record<string, string>> = {
    CSP_NONCE: escapeHtml(parts.nonce),
    LANG: languageTags[parts.language],
    COLOR_SCHEME: parts.colorScheme ?? 'light dark',
    TITLE: escapeHtml(parts.title),
    DESCRIPTION: escapeHtml(parts.description),
    BASE_PATH: escapeHtml(parts.basePath),
    HEAD: parts.head,
    PAGE_DATA: scriptJson(parts.pageData),
  }
  return template.replace(placeholder, (_whole, name: string | undefined, head: string | undefined) => values[name ?? head ?? ''] ?? '')
}

/** The scheme that a browser remembers, or both for the machine to choose from. Pure. */
export function chosenScheme(remembered: string | undefined): ColorScheme {
  return remembered === 'dark' || remembered === 'light' ? remembered : 'light dark'
}

/** Search engines and previews: the canonical address and a picture; `noindex` for what belongs to one person. Pure. */
export function headOf({
  canonicalUrl,
  pictureUrl,
  title,
  isPrivate,
}: {
  canonicalUrl: string
  pictureUrl: string | null
  title: string
  isPrivate: boolean
}): string {
  if (isPrivate) return '<meta name="robots" content="noindex">'
  const picture = pictureUrl === null ? '' : `<meta property="og:image" content="${escapeHtml(pictureUrl)}">`
  return `<link rel="canonical" href="${escapeHtml(canonicalUrl)}"><meta property="og:title" content="${escapeHtml(title)}">${picture}`
}

/** A number nobody can guess, new for every page. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/**
 * Scripts and styles are our own files or carry the nonce (Ant Design writes its styles); nothing is framed, nothing posted elsewhere
 * (SX-23). Pure.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Stands in while the front end is not built: the page data is there all the same. */
export const bareTemplate = `<!doctype html>
<html lang="__LANG__"><head><meta charset="utf-8"><meta name="base-path" content="__BASE_PATH__"><title>__TITLE__</title>
<meta name="description" content="__DESCRIPTION__"><!--__HEAD__--><script type="application/json" id="page-data">__PAGE_DATA__</script></head>
<body><div id="root"></div></body></html>
`

/** JSON inside a script element: no text of a merchant ends the element or opens a comment (SX-51). */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
