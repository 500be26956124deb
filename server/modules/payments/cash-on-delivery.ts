import type { PaymentProvider } from './provider.ts'

/** The carrier or the shop's own people take the money at the door; staff records it (`settleCashOnDelivery`). */
export const cashOnDelivery: PaymentProvider = { name: 'cash_on_delivery', timing: 'on_delivery', isSandbox: false, gateway: null }
