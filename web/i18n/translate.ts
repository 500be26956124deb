import { type Dictionary, placeholder, type Text, type TextArguments, type TextValue } from './dictionary.ts'
import { formatCount } from './format.ts'
import type { Locale } from './locale.ts'

/** Says the text of `key`. A missing placeholder value is a compile error; see `TextArguments`. */
export type Translate<Source extends Dictionary> = {
  <Key extends keyof Source & string>(key: Key, ...values: TextArguments<Source[Key]>): string
  /** For keys known only at run time (an error code, a state): `undefined` when no text exists. */
  maybe(key: string, values?: { readonly [name: string]: unknown }): string | undefined
  readonly locale: Locale
}

/** Binds a dictionary to a language. Pure: the same arguments give the same sentence. */
export function createTranslate<Source extends Dictionary>(
  dictionary: { readonly [Key in keyof Source]: Text },
  locale: Locale,
): Translate<Source> {
  const byKey = new Map<string, Text>(Object.entries(dictionary))
  const maybe = (key: string, values: { readonly [name: string]: unknown } = {}) => {
    const text = byKey.get(key)
    return text === undefined ? undefined : fill(choose(text, values.n, locale), values, locale)
  }
  const translate = (key: string, values?: { readonly [name: string]: TextValue }) => maybe(key, values) ?? key
  return Object.assign(translate, { maybe, locale })
}

/** English says 1 order and 2 orders; Chinese has one form. */
function choose(text: Text, n: unknown, locale: Locale): string {
  if (typeof text === 'string') return text
  return typeof n === 'number' && new Intl.PluralRules(locale).select(n) === 'one' ? text.one : text.other
}

/** An unknown placeholder stays visible: a gap in a sentence would hide the mistake. */
function fill(sentence: string, values: { readonly [name: string]: unknown }, locale: Locale): string {
  return sentence.replace(placeholder, (whole, name: string) => {
    const value = values[name]
    if (typeof value === 'number') return formatCount(value, locale)
    return typeof value === 'string' ? value : whole
  })
}
