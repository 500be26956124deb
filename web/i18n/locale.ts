/** The languages of both faces. zh-TW is the source; English must satisfy its type. */
export const locales = ['zh-TW', 'en'] as const

export type Locale = (typeof locales)[number]

/** Each language in its own words: somebody who reads only one of them must find it. */
export const localeNames: Readonly<Record<Locale, string>> = { 'zh-TW': '繁體中文', en: 'English' }

const storageKey = 'aftercart.locale'

/** The language for this visit: the one chosen here before, else the account's, else the browser's, else zh-TW. */
export function preferredLocale(accountLocale?: string): Locale {
  const wishes = [rememberedLocale(), accountLocale, ...(globalThis.navigator?.languages ?? [])]
  for (const wish of wishes) {
    const locale = wish === undefined ? undefined : localeFor(wish)
    if (locale) return locale
  }
  return 'zh-TW'
}

/** Maps a browser's language tag to ours: any Chinese reads zh-TW, any English reads en, others say nothing. */
export function localeFor(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split('-')[0]
  if (language === 'zh') return 'zh-TW'
  return language === 'en' ? 'en' : undefined
}

/** Keeps the choice in this browser. */
export function rememberLocale(locale: Locale): void {
  globalThis.localStorage?.setItem(storageKey, locale)
}

function rememberedLocale(): string | undefined {
  return globalThis.localStorage?.getItem(storageKey) ?? undefined
}
