import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { transfersTexts } from './texts.zh-TW.ts'

/** Orders that wait for a bank transfer, and what was seen in the bank. */
export const transfersTextsEn = {
  'transfers.title': 'Bank transfers',
  'transfers.state': 'Show',
  'transfers.state.reported': 'Reported by the customer',
  'transfers.empty.title': 'No orders are waiting for a transfer',
  'transfers.empty.text': 'Orders to be paid by bank transfer are listed here. Confirm them when you see the money in the bank.',
  'transfers.column.order': 'Order',
  'transfers.column.recipient': 'Recipient',
  'transfers.column.amount': 'Expected',
  'transfers.column.dueAt': 'Due',
  'transfers.column.lastFive': 'Last five digits',
  'transfers.column.act': 'Action',
  'transfers.notReported': 'Not reported yet',
  'transfers.overdue': 'Overdue',
  'transfers.confirm': 'Confirm',
  'transfers.confirm.title': 'Confirm the transfer of order {number}',
  'transfers.confirm.amount': 'Amount received',
  'transfers.confirm.amount.help': 'As the bank shows it. An amount other than {amount} is not booked; it becomes a payment alarm.',
  'transfers.confirm.lastFive': 'Last five digits of the account',
  'transfers.confirm.lastFive.wrong': 'Enter five digits',
  'transfers.confirm.booked': 'Confirmed: the order is paid',
  'transfers.confirm.alarmed': 'Amount or order do not fit: see the payment alarms',
  'errors.not_bank_transfer': 'This order is not paid by bank transfer.',
  'errors.transfer_account_missing': 'Enter the bank account in the payment settings first.',
  'errors.transfer_account_changed': 'Somebody else just changed the bank account. Reload and try again.',
} satisfies TranslationOf<typeof transfersTexts>
