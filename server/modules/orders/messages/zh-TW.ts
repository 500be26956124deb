/** The exported file: its name, headings and how states are called in it. */
type ExportTexts = Readonly<{
  sheet: string
  fileName: string
  columns: readonly string[]
  lineColumns: readonly string[]
  states: Readonly<
    Record<
      | 'open'
      | 'closed'
      | 'cancelled'
      | 'unpaid'
      | 'paid'
      | 'partially_refunded'
      | 'refunded'
      | 'unshipped'
      | 'preparing'
      | 'partially_shipped'
      | 'shipped'
      | 'delivered',
      string
    >
  >
}>

const zhExport: ExportTexts = {
  sheet: '訂單',
  fileName: '訂單',
  columns: [
    '訂單編號',
    '下單時間',
    '訂單狀態',
    '付款狀態',
    '出貨狀態',
    '付款方式',
    '收件人',
    'Email',
    '電話',
    '配送方式',
    '地址',
    '取貨門市',
    '配送編號',
    '商品金額',
    '折扣',
    '運費',
    '訂單總額',
    '已退款',
    '幣別',
    '付款時間',
    '結案時間',
    '顧客備註',
    '內部備註',
  ],
  lineColumns: ['商品', '規格', '貨號', '單價', '數量', '已出貨', '已退貨', '折扣分攤', '小計'],
  states: {
    open: '進行中',
    closed: '已結案',
    cancelled: '已取消',
    unpaid: '未付款',
    paid: '已付款',
    partially_refunded: '部分退款',
    refunded: '已退款',
    unshipped: '未出貨',
    preparing: '備貨中',
    partially_shipped: '部分出貨',
    shipped: '已出貨',
    delivered: '已送達',
  },
}

/** Names of the methods a new shop begins with, which the merchant may change, and the words of exported files. */
export const zhTW = {
  export: zhExport,
  home: '宅配到府',
  storePickup: '超商取貨',
  sandbox: '線上付款（測試）',
  ecpayCredit: '信用卡',
  ecpayAtm: 'ATM 轉帳',
  ecpayCvs: '超商代碼繳費',
  ecpayBarcode: '超商條碼繳費',
  bankTransfer: '銀行轉帳',
  cashOnDelivery: '貨到付款',
} as const

export type OrderMessages = Readonly<Record<Exclude<keyof typeof zhTW, 'export'>, string>> & Readonly<{ export: ExportTexts }>
