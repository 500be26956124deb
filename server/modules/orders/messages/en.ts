import type { OrderMessages } from './zh-TW.ts'

/** Names of the methods a new shop begins with; the merchant may change them. */
export const en: OrderMessages = {
  home: 'Home delivery',
  storePickup: 'Convenience store pickup',
  sandbox: 'Online payment (test)',
  ecpay: 'Credit card, ATM or store code',
  bankTransfer: 'Bank transfer',
  cashOnDelivery: 'Cash on delivery',
}
