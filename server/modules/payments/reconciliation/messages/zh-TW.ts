/** The words of the exported reconciliation list. */
export const reconciliationTextsZhTW = {
  sheet: '金流對帳',
  fileName: '金流對帳',
  columns: [
    '日期',
    '付款方式',
    '入帳筆數',
    '應收金額',
    '入帳金額',
    '異常筆數',
    '未處理異常',
    '異常金額',
    '退款筆數',
    '原路退款',
    '人工退款',
    '異常款退回',
    '淨收入',
    '差額',
  ],
  providers: { sandbox: '沙盒金流', bank_transfer: '銀行轉帳', cash_on_delivery: '貨到付款', outside: '站外收款', ecpay: '綠界科技' },
} as const
