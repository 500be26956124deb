import type { SandboxTexts } from './zh-TW.ts'

/** English texts of the sandbox's pay page. */
export const en: SandboxTexts = {
  title: 'Test payment',
  notice: 'This is a test payment page. Nothing is charged.',
  shop: 'Shop',
  order: 'Order',
  reference: 'Payment reference',
  amount: 'Amount due',
  pay: 'Payment succeeds',
  fail: 'Payment fails',
  delay: 'Delay the notice',
  back: 'Back to the order, pay later',
  delayHint: 'The payment succeeds, but the shop hears of it about a minute later.',
}
