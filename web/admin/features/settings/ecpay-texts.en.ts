import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { ecpayTexts } from './ecpay-texts.zh-TW.ts'

/** English. */
export const ecpayTextsEn = {
  'settings.ecpay.title': 'ECPay',
  'settings.ecpay.empty': 'Enter your merchant ID and keys to offer credit card, ATM and convenience-store payment.',
  'settings.ecpay.merchantId': 'Merchant ID',
  'settings.ecpay.merchantId.wrong': 'Enter 7 to 10 digits',
  'settings.ecpay.hashKey': 'HashKey',
  'settings.ecpay.hashIv': 'HashIV',
  'settings.ecpay.key.wrong': 'Enter 16 letters or digits',
  'settings.ecpay.key.keep': 'Kept, and not shown again. Leave empty to keep it.',
  'settings.ecpay.key.new': 'Copy it from ECPay’s back office; it is not shown again after saving.',
  'settings.ecpay.environment': 'Environment',
  'settings.ecpay.stage': 'Stage (nothing is charged)',
  'settings.ecpay.stage.help': 'The keys of the stage are public. Turn the sandbox on in the shop settings first.',
  'settings.ecpay.production': 'Production',
  'settings.ecpay.dueDays': 'Time to pay',
  'settings.ecpay.dueDays.help': 'For how many days an ATM account, a store code or barcodes can be paid, 1 to 30.',
  'settings.ecpay.dueDays.value': { one: '{n} day after the number was issued', other: '{n} days after the number was issued' },
  'settings.ecpay.previousEndsAt': 'The old keys are valid until',
  'settings.ecpay.former': 'Merchant IDs before (keys kept for refunds only)',
  'settings.ecpay.ways': 'Payment methods offered to customers',
  'settings.provider.ecpay': 'ECPay',
  'settings.provider.ecpay_credit': 'ECPay credit card',
  'settings.provider.ecpay_atm': 'ECPay ATM',
  'settings.provider.ecpay_cvs': 'ECPay store code',
  'settings.provider.ecpay_barcode': 'ECPay store barcode',
  'errors.gateway_credentials_missing': 'Enter the merchant ID and keys of ECPay first.',
  'errors.gateway_credentials_changed': 'These gateway settings were just changed. Close this and edit again.',
  'errors.sandbox_payments_off': 'Turn the sandbox on in the shop settings first; this is for test payments.',
  'errors.ecpay_keys_missing': 'Enter both HashKey and HashIV. Another merchant ID or environment needs them again.',
  'errors.ecpay_account_in_use':
    'Payments still open with the present merchant ID: {count}. Changed now, we would not hear that they were paid. Turn the ways of ECPay off and change it when they are paid or have expired. New keys for the same merchant ID are always taken.',
  'errors.payment_currency_not_taken': 'ECPay takes Taiwan dollars (TWD) only; this shop uses {currency}.',
} satisfies TranslationOf<typeof ecpayTexts>
