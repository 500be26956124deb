import type { FastifyRequest } from 'fastify'

/** What the reader chose in a shop, else what his browser asks for first; Chinese unless that is English. Pure. */
export function readerLocale({ headers }: Pick<FastifyRequest, 'headers'>): 'zh-TW' | 'en' {
  const chosen = /(?:^|;\s*)locale=(zh-TW|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1]
  if (chosen) return chosen === 'en' ? 'en' : 'zh-TW'
  return /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'zh-TW'
}
