import type { JsonValue } from '#kernel/errors.ts'
import { english } from './messages/en.ts'
import { chinese } from './messages/zh-TW.ts'

export type CodesLanguage = 'zh-TW' | 'en'

/** The module's words in a language. */
export const codesTexts = { 'zh-TW': chinese, en: english } as const

/** The sentence for a line of an import's report. What is filled in is not read again; an unknown reason stays its code (S0-17). */
export function importProblemText(
  language: CodesLanguage,
  { code, details }: { code: string; details: Record<string, JsonValue> },
): string {
  const texts: Readonly<Record<string, string>> = codesTexts[language].problems
  return (texts[code] ?? code).replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(details[name] ?? ''))
}
