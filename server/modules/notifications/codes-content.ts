import { buffer } from 'node:stream/consumers'
import type { MailAttachment } from '#platform/mail/smtp.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import type { MailLanguage } from './mail-kinds.ts'
import { mailTexts } from './mail-texts.ts'
import type { MailVariablesOf } from './mail-variables.ts'

/** Above this many codes a file takes the place of the list (S0-34). */
export const MAX_LISTED_CODES = 200

export type IssuedCode = { group: string; product: string; code: string }
type CodesContent = {
  variables: Pick<MailVariablesOf['codes_issued'], 'codes' | 'code_count' | 'codes_attached'>
  attachments: MailAttachment[]
}

/** How the codes of one closing stand in its one mail: up to 200 as a list, more as a CSV file (S0-34). */
export async function codesContent(
  codes: readonly IssuedCode[],
  { language, orderNumber }: { language: MailLanguage; orderNumber: string },
): Promise<CodesContent> {
  const isAttached = codes.length > MAX_LISTED_CODES
  return {
    variables: { codes: isAttached ? [] : [...codes], code_count: codes.length, codes_attached: isAttached },
    attachments: isAttached ? [await codesFile(codes, language, orderNumber)] : [],
  }
}

async function codesFile(codes: readonly IssuedCode[], language: MailLanguage, orderNumber: string): Promise<MailAttachment> {
  const words = mailTexts[language].codesFile
  const rows = [[words.group, words.product, words.code], ...codes.map(({ group, product, code }) => [group, product, code])]
  const content = await buffer(writeCsv(rows))
  return { filename: words.filename(orderNumber), content, contentType: 'text/csv; charset=utf-8' }
}
