import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { PlainKeyOf, Text } from '../dictionary.ts'
import { type Locale, rememberLocale } from '../locale.ts'
import { createTranslate, type Translate } from '../translate.ts'
import type { AdminTexts } from './zh-TW.ts'

/** Says a text of the back office: `t('orders.list.title')`. */
export type AdminText = Translate<AdminTexts>

/** A text without placeholders, for tables that name texts (`{ open: 'orders.state.open' }`). */
export type AdminTextKey = PlainKeyOf<AdminTexts>

type TextContext = { t: AdminText; switchTo: (locale: Locale) => Promise<void> }

const Context = createContext<TextContext | undefined>(undefined)

/** A loaded language. */
export type Language = { locale: Locale; dictionary: { readonly [Key in keyof AdminTexts]: Text } }

/** Loads one language's texts: only the language in use travels to the browser. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  const dictionary = locale === 'en' ? (await import('./en.ts')).en : (await import('./zh-TW.ts')).zhTW
  return { locale, dictionary }
}

/** Gives the pages below their texts and lets them switch the language without a reload. */
export function TextProvider({ initial, children }: { initial: Language; children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(initial)
  const switchTo = useCallback(async (locale: Locale) => {
    setLanguage(await loadLanguage(locale))
    rememberLocale(locale)
    document.documentElement.lang = htmlLanguage(locale)
  }, [])
  const value = useMemo(() => ({ t: createTranslate<AdminTexts>(language.dictionary, language.locale), switchTo }), [language, switchTo])
  return <Context value={value}>{children}</Context>
}

/** The texts in the current language. `t.locale` names it. */
export function useText(): AdminText {
  return useTextContext().t
}

/** Switches the language and remembers it in this browser. */
export function useSwitchLocale(): (locale: Locale) => Promise<void> {
  return useTextContext().switchTo
}

/** The value of `<html lang>`: with the script, so that browsers choose Taiwanese glyphs. */
export function htmlLanguage(locale: Locale): string {
  return locale === 'zh-TW' ? 'zh-Hant-TW' : locale
}

function useTextContext(): TextContext {
  const value = useContext(Context)
  if (!value) throw new Error('no TextProvider above')
  return value
}
