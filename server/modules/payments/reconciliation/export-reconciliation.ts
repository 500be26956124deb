import { type Currency, currencies } from '#kernel/money.ts'
import { audit } from '#platform/audit.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { type CellValue, writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { reconciliationTextsEn } from './messages/en.ts'
import { reconciliationTextsZhTW } from './messages/zh-TW.ts'
import type { ReconciliationRow } from './schemas.ts'

/** The words of the file by language. */
export const reconciliationTexts = { 'zh-TW': reconciliationTextsZhTW, en: reconciliationTextsEn } as const

/** Records who took the figures out, and of which days (SX-26). */
export async function beginReconciliationExport(tx: Tx, days: { from: string; to: string }): Promise<void> {
  await audit(tx, { action: 'payments.export', subjectKind: 'payment', subjectId: null, after: { from: days.from, to: days.to } })
}

/** The list as a file; amounts are numbers in whole units of the currency with their decimals, so that a sheet adds them up (SX-29). */
export function exportReconciliation(
  rows: readonly ReconciliationRow[],
  { format, language, currency }: { format: 'xlsx' | 'csv'; language: 'zh-TW' | 'en'; currency: Currency },
): AsyncGenerator<Uint8Array> {
  const texts = reconciliationTexts[language]
  const cells: CellValue[][] = [[...texts.columns], ...rows.map((row) => cellsOf(row, { names: texts.providers, currency }))]
  return format === 'csv' ? writeCsv(cells) : writeXlsx(cells, { sheetName: texts.sheet, columnWidths: [12, 16] })
}

type Wording = { names: Readonly<Record<string, string>>; currency: Currency }

function cellsOf(row: ReconciliationRow, { names, currency }: Wording): CellValue[] {
  const money = (amount: number) => amount / 10 ** currencies[currency].decimals
  return [
    row.day,
    names[row.provider] ?? row.provider,
    row.paymentCount,
    money(row.expectedAmount),
    money(row.bookedAmount),
    row.alarmCount,
    row.openAlarmCount,
    money(row.alarmAmount),
    row.refundCount,
    money(row.gatewayRefundAmount),
    money(row.handRefundAmount),
    money(row.alarmRefundedAmount),
    money(row.netAmount),
    money(row.differenceAmount),
  ]
}
