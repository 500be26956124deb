import type { JsonValue } from '#kernel/errors.ts'
import type { MailLanguage } from './mail-kinds.ts'
import { mailTexts } from './mail-texts.ts'

/** What can be wrong with a cell of an imported file; the names are those of the codes module (S0-17). */
export const importProblemCodes = [
  'code_sheet_header_missing',
  'code_sheet_empty',
  'code_sheet_too_many_rows',
  'code_row_extra_cell',
  'code_from_formula',
  'code_not_text',
  'code_number_not_as_text',
  'code_control_character',
  'code_too_short',
  'code_too_long',
  'code_duplicate_in_file',
  'code_duplicate_in_group',
] as const

export type ImportProblemCode = (typeof importProblemCodes)[number]

/** The sentence for one wrong cell. `{min}` stands for `details.min`; what is filled in is not read again. */
export function importProblemText(
  language: MailLanguage,
  { code, details }: { code: ImportProblemCode; details: Record<string, JsonValue> },
): string {
  return mailTexts[language].importProblems[code].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(details[name] ?? ''))
}
