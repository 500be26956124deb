import type { PaymentProvider } from '../provider.ts'

/** The customer sends the money to the shop's bank account; staff sees it there and records it (`confirmTransfer`). */
export const bankTransfer: PaymentProvider = { name: 'bank_transfer', timing: 'before_delivery', isSandbox: false, gateway: null }
