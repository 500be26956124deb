import type { MailLanguage } from './mail-kinds.ts'
import { en } from './messages/en.ts'
import { type Messages, zhTW } from './messages/zh-TW.ts'

/** The mail texts in each language. */
export const mailTexts: Readonly<Record<MailLanguage, Messages>> = { 'zh-TW': zhTW, en }
