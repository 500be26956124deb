import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Nullable, problems } from '#platform/http/schemas.ts'
import { ecpayAdminRoutes } from './ecpay/routes.admin.ts'
import { reconciliationRoutes } from './reconciliation/routes.ts'
import { refundAdminRoutes } from './refunds/routes.admin.ts'
import { resolveAlarm } from './resolve-alarm.ts'
import { rotateCredentials } from './rotate-credentials.ts'
import { sandboxAccount } from './sandbox/provider.ts'
import {
  AlarmList,
  AlarmQuery,
  CashCollectionBody,
  NoticeParams,
  NoticeView,
  OrderParams,
  OrderPaymentsView,
  PaymentSettingsView,
  ResolutionBody,
  RotationView,
} from './schemas.ts'
import { settleCashOnDelivery } from './settle-cash-on-delivery.ts'
import { transferAdminRoutes } from './transfers/routes.admin.ts'
import { readAlarm, readOrderPayments, readPaymentAlarms, readPaymentSettings } from './views.ts'

const see = { permission: 'payments.see' } as const
const tags = ['payments']

/** The back office's payments: of an order, the alarms, and the secrets shared with gateways. */
export const adminPaymentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(refundAdminRoutes)
  await app.register(transferAdminRoutes)
  await app.register(reconciliationRoutes)
  await app.register(ecpayAdminRoutes)

  app.get(
    '/orders/:orderId/payments',
    {
      config: see,
      schema: {
        operationId: 'readOrderPayments',
        tags,
        summary: 'Payments of an order and every notice about them.',
        params: OrderParams,
        response: { 200: OrderPaymentsView, ...problems(404) },
      },
    },
    async (request) => request.transact((tx) => readOrderPayments(tx, request.params.orderId)),
  )

  app.post(
    '/orders/:orderId/cash-collections',
    {
      config: { permission: 'payments.manage', idempotency: 'required', success: 201 },
      schema: {
        operationId: 'settleCashOnDelivery',
        tags,
        summary: 'Record that the cash of a cash-on-delivery order was collected.',
        params: OrderParams,
        body: CashCollectionBody,
        response: { 201: OrderPaymentsView, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { orderId } = request.params
      const collectedAmount = request.body?.amount
      return request.transact(async (tx) => {
        await settleCashOnDelivery(tx, { orderId, collectedAmount })
        return readOrderPayments(tx, orderId)
      })
    },
  )

  app.get(
    '/payment-alarms',
    {
      config: see,
      schema: {
        operationId: 'readPaymentAlarms',
        tags,
        summary: 'Notices that were not booked and that a person has to look at.',
        querystring: AlarmQuery,
        response: { 200: AlarmList, ...problems(422) },
      },
    },
    async (request) => request.transact((tx) => readPaymentAlarms(tx, request.query)),
  )

  app.post(
    '/payment-alarms/:noticeId/resolution',
    {
      config: { permission: 'payments.manage', idempotency: 'required' },
      schema: {
        operationId: 'resolveAlarm',
        tags,
        summary: 'Settle an alarm: let its money pay the order, say that it was given back, or put it aside with the reason.',
        params: NoticeParams,
        body: ResolutionBody,
        response: { 200: NoticeView, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { noticeId } = request.params
      return request.transact(async (tx) => {
        await resolveAlarm(tx, { noticeId, ...request.body })
        return readAlarm(tx, noticeId)
      })
    },
  )

  app.get(
    '/payment-settings',
    {
      config: see,
      schema: {
        operationId: 'readPaymentSettings',
        tags,
        summary: 'Ways to pay and whether they are ready; without secrets.',
        response: { 200: PaymentSettingsView },
      },
    },
    async (request) => request.transact((tx) => readPaymentSettings(tx, app.deps.config.baseUrl)),
  )

  app.post(
    '/payment-settings/sandbox/rotation',
    {
      config: { permission: 'payments.configure', success: 201 },
      schema: {
        operationId: 'rotateCredentials',
        tags,
        summary: "Make a new secret for the sandbox's notices; shown this once, the one before stays valid for a day.",
        body: Nullable(Type.Object({}, { additionalProperties: false })),
        response: { 201: RotationView },
      },
    },
    async (request) => {
      const rotation = { keyring: app.deps.keyring, account: sandboxAccount.name, address: request.ip }
      return request.transact((tx) => rotateCredentials(tx, rotation))
    },
  )
}
