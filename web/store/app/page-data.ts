import type { Session, Shop } from './contract.ts'

/** What the server wrote into the page, so that the first paint needs no request. `data` is keyed by the API path it answers. */
export type PageData = { shop: Shop; session: Session; data: Record<string, unknown> }

/** Reads the page's data block. Throws when the server left it out: nothing can be shown without the shop. */
export function readPageData(): PageData {
  const text = document.getElementById('page-data')?.textContent
  if (!text) throw new Error('the page carries no data block')
  return JSON.parse(text)
}

/** Where the shop's pages begin: `/s/<handle>` on a shared address, empty on the shop's own domain. */
export function readBasePath(): string {
  const path = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? ''
  return path.replace(/\/+$/, '')
}
