import type { Dictionary } from '#web/i18n/dictionary.ts'

/** With what an order is paid at an ATM or a convenience store, in the source language. */
export const payableZhTw = {
  'payable.title.atm': 'ATM 轉帳資料',
  'payable.title.cvs': '超商代碼繳費',
  'payable.title.barcode': '超商條碼繳費',
  'payable.amount': '繳費金額',
  'payable.bankCode': '銀行代碼',
  'payable.account': '轉帳帳號',
  'payable.code': '繳費代碼',
  'payable.due': '繳費期限',
  'payable.copyOf': '複製 {number}',
  'payable.help.atm': '請使用 ATM 或網路銀行轉帳。這組帳號只供這筆訂單使用，付款後會自動確認。',
  'payable.help.cvs': '請到超商的多媒體機輸入代碼，列印繳費單後到櫃檯付款，付款後會自動確認。',
  'payable.help.barcode': '請將這一頁出示給超商店員，由上而下掃描三段條碼。付款後約兩天確認。',
  'payable.barcode': '第 {n} 段條碼：{code}',
  'payment.help.ecpay_credit': '到綠界付款頁面刷卡',
  'payment.help.ecpay_atm': '取得專屬帳號，用 ATM 或網銀付款',
  'payment.help.ecpay_cvs': '取得代碼，到超商機台列印繳費單後付款',
  'payment.help.ecpay_barcode': '取得條碼，出示給超商店員掃描付款',
  'payment.help.bank_transfer': '轉帳到店家的銀行帳戶',
  'payment.help.cash_on_delivery': '收到包裹時付款',
} as const satisfies Dictionary
