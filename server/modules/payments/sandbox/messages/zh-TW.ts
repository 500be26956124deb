/** Texts of the sandbox's pay page; the source of its keys. */
export const zhTW = {
  title: '測試付款',
  notice: '這是測試付款頁，不會真的扣款。',
  shop: '商店',
  order: '訂單編號',
  reference: '付款編號',
  amount: '應付金額',
  pay: '付款成功',
  fail: '付款失敗',
  delay: '模擬延遲通知',
  back: '回到訂單，先不付款',
  delayHint: '付款成功，但約一分鐘後才通知商店。',
}

export type SandboxTexts = Readonly<Record<keyof typeof zhTW, string>>
