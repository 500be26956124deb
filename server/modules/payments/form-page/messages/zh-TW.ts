/** Texts of the page that sends a buyer to his gateway; the source of its keys. */
export const zhTW = {
  title: '前往付款',
  text: '正在為您開啟付款頁面，請稍候。',
  hint: '如果沒有自動前往，請按下方按鈕。',
  go: '前往付款頁面',
  back: '回到訂單',
}

export type FormPageTexts = Readonly<Record<keyof typeof zhTW, string>>
