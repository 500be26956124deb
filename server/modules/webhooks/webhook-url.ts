import { type BlockList, isIP } from 'node:net'
import { DomainError } from '#kernel/errors.ts'
import { isOpened, isPublicAddress } from '#platform/webhooks/public-address.ts'

/**
 * The address as it will be called. What can be seen without asking a name server is refused here; names are looked at when they are
 * called (SX-34). Throws `webhook_url_malformed`, `webhook_url_insecure` and `webhook_url_private`.
 */
export function checkedUrl(text: string, openNetworks: BlockList | null): string {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw new DomainError('webhook_url_malformed')
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const isLocalName = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(hostname)
  const isClosed = isIP(hostname) > 0 ? !isPublicAddress(hostname) && !isOpened(hostname, openNetworks) : isLocalName && !openNetworks
  if (isClosed) throw new DomainError('webhook_url_private')
  if (url.protocol === 'http:' && !openNetworks) throw new DomainError('webhook_url_insecure')
  url.hash = ''
  return url.href
}

/** Without its query, which may hold a token: for the audit log (SX-27). */
export function shownUrl(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
