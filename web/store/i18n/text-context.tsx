import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { formatDateTime, formatMoney } from '#web/i18n/format.ts'
import { type Locale, localeFor } from '#web/i18n/locale.ts'
import { createTranslate, type Translate } from '#web/i18n/translate.ts'
import { ApiProblem } from '../app/api.ts'
import type { Reason, Shop } from '../app/contract.ts'
import { shortItems } from '../app/short-items.ts'
import { zonedItems } from '../app/zoned-items.ts'
import { en } from './en.ts'
import { type Messages, zhTw } from './zh-tw.ts'

/** Everything a component needs to say something: texts, money of the shop, times in the shop's zone, refusals. */
export type Text = {
  locale: Locale
  setLocale: (locale: Locale) => void
  t: Translate<typeof zhTw>
  money: (amount: number) => string
  time: (iso: string) => string
  /** The text of a refusal; an unknown code gets a general sentence with the code, so that support can be told. */
  reason: (reason: Reason | string) => string
  problem: (error: unknown) => string
}

const TextContext = createContext<Text | null>(null)

/** One year: the choice of language outlives the session. */
const COOKIE_MAX_AGE_SECONDS = 31_536_000

/** Starts in the language the server answered in; the reader's choice is kept in the `locale` cookie that the server reads. */
export function TextProvider({ shop, children }: { shop: Shop; children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => localeFor(document.documentElement.lang) ?? localeFor(shop.locale) ?? 'zh-TW')

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  const text = useMemo(() => textFor(locale, shop), [locale, shop])
  const value = useMemo(
    () => ({
      ...text,
      setLocale: (chosen: Locale) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and on plain http.
        document.cookie = `locale=${chosen}; path=/; max-age=${COOKIE_MAX_AGE_SECONDS}; samesite=lax`
        setLocale(chosen)
      },
    }),
    [text],
  )
  return <TextContext value={value}>{children}</TextContext>
}

/** The texts in the reader's language. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText needs a TextProvider above')
  return text
}

const languages: Readonly<Record<Locale, Messages>> = { 'zh-TW': zhTw, en }

/** Nobody counts 840 seconds: a wait from two minutes on is said in minutes. */
function minutesOf(details: Reason['details']): number | null {
  const seconds = details?.retryAfterSeconds
  return typeof seconds === 'number' && seconds >= 120 ? Math.ceil(seconds / 60) : null
}

function textFor(locale: Locale, shop: Shop): Omit<Text, 'setLocale'> {
  const t = createTranslate<typeof zhTw>(languages[locale], locale)
  const reason: Text['reason'] = (given) => {
    const { code, details }: Reason = typeof given === 'string' ? { code: given } : given
    const products = zonedItems(details).map((item) =>
      t('zone.product', { name: item.productName, zone: t.maybe(`zone.${item.temperatureZone}`) ?? item.temperatureZone }),
    )
    const values = { ...details, ...shortItems(details)[0], products: products.join(t('zone.and')) }
    const minutes = minutesOf(details)
    const inMinutes = minutes === null ? undefined : t.maybe(`problem.${code}_minutes`, { ...values, minutes })
    return inMinutes ?? t.maybe(`problem.${code}`, values) ?? `${t('problem.internal')} (${code})`
  }
  return {
    locale,
    t,
    money: (amount) => formatMoney(amount, shop.currency),
    time: (iso) => formatDateTime(iso, shop.timeZone),
    reason,
    problem: (error) => reason(error instanceof ApiProblem ? error : 'internal'),
  }
}
