import type { FormPageTexts } from './zh-TW.ts'

/** English texts of the page that sends a buyer to his gateway. */
export const en: FormPageTexts = {
  title: 'Payment',
  text: 'Opening the payment page, one moment please.',
  hint: 'If nothing happens, press the button below.',
  go: 'Go to the payment page',
  back: 'Back to the order',
}
