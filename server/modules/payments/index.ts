import './events.ts'

export { bookNotice } from './book-notice.ts'
export type { AlarmVerdict, NoticeVerdict } from './notice-verdict.ts'
export { openPaymentSession } from './open-payment-session.ts'
export { settleCashOnDelivery } from './settle-cash-on-delivery.ts'
export { mayStart, startPayment } from './start-payment.ts'
export { type Notice, readAlarm } from './views.ts'
