import {
  beingRefunded,
  mayCancel,
  mayOfferPayment,
  onCancelled,
  onPaidOutside,
  onPlaced,
  payableUntil,
  refundedPieces,
} from '#modules/orders/index.ts'
import type { Module } from '#platform/module.ts'
import { answerTo, answerWith } from '#platform/policy.ts'
import { paymentChecks } from './checks.ts'
import { paymentConstraints, paymentErrors } from './errors.ts'
import { paymentJobs } from './jobs.ts'
import { mayOffer } from './may-offer.ts'
import { recordOutsidePayment } from './record-outside.ts'
import { mayGiveUpRest, refundAwaited } from './refunds/refund-awaited.ts'
import { countRefundedPieces } from './refunds/refunded-pieces.ts'
import { ordersBeingRefunded } from './refunds/running-refunds.ts'
import { adminPaymentRoutes } from './routes.admin.ts'
import { paymentHookRoutes } from './routes.hooks.ts'
import { paymentPageRoutes } from './routes.pages.ts'
import { storePaymentRoutes } from './routes.store.ts'
import { expectPlacedTransfer } from './transfers/expect-transfer.ts'
import { transferDue } from './transfers/transfer-due.ts'
import './events.ts'

/** What buyers owe and pay: gateways and their notices, cash on delivery, and the alarms about both. */
export const payments: Module = {
  name: 'payments',
  errors: paymentErrors,
  constraints: paymentConstraints,
  permissions: {
    'payments.see': ['manager', 'support', 'viewer'],
    'payments.manage': ['manager', 'support'],
    'payments.refund': ['manager', 'support'],
    'payments.configure': ['manager'],
  },
  adminRoutes: adminPaymentRoutes,
  storeRoutes: storePaymentRoutes,
  hookRoutes: paymentHookRoutes,
  pageRoutes: paymentPageRoutes,
  jobs: paymentJobs,
  checks: paymentChecks,
  policies: [
    answerTo(onPlaced, expectPlacedTransfer),
    answerWith(payableUntil, transferDue),
    answerTo(mayCancel, mayGiveUpRest),
    answerTo(onCancelled, refundAwaited),
    answerWith(beingRefunded, ordersBeingRefunded),
    answerWith(refundedPieces, countRefundedPieces),
    answerTo(mayOfferPayment, mayOffer),
    answerTo(onPaidOutside, recordOutsidePayment),
  ],
}
