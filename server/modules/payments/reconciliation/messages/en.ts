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
    'Refunded by hand',
    'Difference',
  ],
  providers: { sandbox: 'Sandbox', bank_transfer: 'Bank transfer', cash_on_delivery: 'Cash on delivery', ecpay: 'ECPay' },
} as const
