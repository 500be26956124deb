/** The words of the exported reconciliation list. */
export const reconciliationTextsEn = {
  sheet: 'Reconciliation',
  fileName: 'reconciliation',
  columns: [
    'Day',
    'Method',
    'Payments',
    'Expected',
    'Booked',
    'Alarms',
    'Open alarms',
    'Money in alarms',
    'Refunds',
    'Refunded the way it was paid',
    'Refunded by hand',
    'Given back from alarms',
    'Net',
    'Difference',
  ],
  providers: {
    sandbox: 'Sandbox',
    bank_transfer: 'Bank transfer',
    cash_on_delivery: 'Cash on delivery',
    outside: 'Paid outside',
    ecpay: 'ECPay',
  },
} as const
