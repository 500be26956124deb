import type { JsonValue } from '#kernel/errors.ts'
import type { PoolKind } from './create-pool.ts'
import { english } from './messages/en.ts'
import { chinese } from './messages/zh-TW.ts'

export type CodesLanguage = 'zh-TW' | 'en'

/** The module's words in a language. */
export const codesTexts = { 'zh-TW': chinese, en: english } as const

/** In which language, and of which kind of pool: one has 序號 in 序號群組, the other 卡密 in 卡密庫 (S1-24). */
export type ProblemWords = { language: CodesLanguage; of?: PoolKind }

/** The sentence for a line of an import's report. What is filled in is not read again; an unknown reason stays its code (S0-17). */
export function importProblemText(
  { language, of = 'campaign' }: ProblemWords,
  { code, details }: { code: string; details: Record<string, JsonValue> },
): string {
  const { problems, cards } = codesTexts[language]
  const texts: Readonly<Record<string, string>> = of === 'card' ? { ...problems, ...cards.problems } : problems
  return (texts[code] ?? code).replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(details[name] ?? ''))
}
