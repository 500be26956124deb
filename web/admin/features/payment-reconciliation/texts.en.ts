import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { reconciliationTexts } from './texts.zh-TW.ts'

/** Money by day and provider. */
export const reconciliationTextsEn = {
  'reconciliation.title': 'Reconciliation',
  'reconciliation.days': 'Days',
  'reconciliation.empty.title': 'No money moved on these days',
  'reconciliation.empty.text': 'Choose other days, at most 31 at a time.',
  'reconciliation.column.day': 'Day',
  'reconciliation.column.provider': 'Method',
  'reconciliation.column.count': 'Payments',
  'reconciliation.column.expected': 'Expected',
  'reconciliation.column.booked': 'Booked',
  'reconciliation.column.alarms': 'Alarms',
  'reconciliation.column.alarmAmount': 'In alarms',
  'reconciliation.column.out': 'Given back',
  'reconciliation.column.net': 'Net',
  'reconciliation.column.difference': 'Difference',
  'reconciliation.openAlarms': '{n} open',
  'reconciliation.settled': '{n} settled',
  'reconciliation.out.gateway': 'The way it was paid {amount}',
  'reconciliation.out.byHand': 'By hand {amount}',
  'reconciliation.out.alarms': 'From alarms {amount}',
  'reconciliation.totals': 'By method',
  'reconciliation.totals.in': 'In',
  'reconciliation.totals.out': 'Out',
  'reconciliation.provider.sandbox': 'Sandbox gateway',
  'reconciliation.provider.bank_transfer': 'Bank transfer',
  'reconciliation.provider.cash_on_delivery': 'Cash on delivery',
  'reconciliation.provider.outside': 'Paid outside',
  'errors.day_range_wrong': 'Choose from one to 31 days.',
} satisfies TranslationOf<typeof reconciliationTexts>
