/** Names of the methods a new shop begins with; the merchant may change them. */
export const zhTW = {
  home: '宅配到府',
  storePickup: '超商取貨',
  sandbox: '線上付款（測試）',
  ecpay: '信用卡／ATM／超商代碼',
  bankTransfer: '銀行轉帳',
  cashOnDelivery: '貨到付款',
} as const

export type OrderMessages = Readonly<Record<keyof typeof zhTW, string>>
