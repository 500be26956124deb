import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { type CellValue, writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import { reconciliationTextsEn } from './messages/en.ts'
import { reconciliationTextsZhTW } from './messages/zh-TW.ts'
import type { ReconciliationRow } from './schemas.ts'

/** The words of the file by language. */
export const reconciliationTexts = { 'zh-TW': reconciliationTextsZhTW, en: reconciliationTextsEn } as const

/** The list as a file; amounts are minor units, as numbers (SX-29). */
export function exportReconciliation(
  rows: readonly ReconciliationRow[],
  { format, language }: { format: 'xlsx' | 'csv'; language: 'zh-TW' | 'en' },
): AsyncGenerator<Uint8Array> {
  const texts = reconciliationTexts[language]
  const cells: CellValue[][] = [[...texts.columns], ...rows.map((row) => cellsOf(row, texts.providers))]
  return format === 'csv' ? writeCsv(cells) : writeXlsx(cells, { sheetName: texts.sheet, columnWidths: [12, 16] })
}

function cellsOf(row: ReconciliationRow, names: Readonly<Record<string, string>>): CellValue[] {
  const { day, provider, paymentCount, expectedAmount, bookedAmount, alarmCount, openAlarmCount, alarmAmount, refundedAmount } = row
  const counts = [paymentCount, expectedAmount, bookedAmount, alarmCount, openAlarmCount, alarmAmount, refundedAmount]
  return [day, names[provider] ?? provider, ...counts, row.differenceAmount]
}
