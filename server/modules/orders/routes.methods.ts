import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { changePaymentMethod } from './change-payment-method.ts'
import { changeShippingMethod } from './change-shipping-method.ts'
import { createShippingMethod } from './create-shipping-method.ts'
import { listPaymentMethods, listShippingMethods, readPaymentMethod, readShippingMethod } from './method-views.ts'
import {
  MethodParams,
  PaymentMethodChange,
  PaymentMethodList,
  PaymentMethodView,
  ShippingMethodBody,
  ShippingMethodChange,
  ShippingMethodList,
  ShippingMethodView,
} from './schemas.admin.ts'

const see = { permission: 'orders.see' } as const
const manage = { permission: 'orders.settings' } as const
const tags = ['methods']

/** Shipping and payment methods in the settings. */
export const methodRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/shipping-methods',
    {
      config: see,
      schema: {
        operationId: 'listShippingMethods',
        tags,
        summary: 'Shipping methods in their order.',
        response: { 200: ShippingMethodList, ...problems(403) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listShippingMethods(tx) })),
  )

  app.post(
    '/shipping-methods',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'createShippingMethod',
        tags,
        summary: 'Add a shipping method.',
        body: ShippingMethodBody,
        response: { 201: ShippingMethodView, ...problems(403, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { methodId } = await createShippingMethod(tx, request.body)
        return readShippingMethod(tx, methodId)
      }),
  )

  app.patch(
    '/shipping-methods/:methodId',
    {
      config: manage,
      schema: {
        operationId: 'changeShippingMethod',
        tags,
        summary: 'Change a shipping method for the orders to come.',
        params: MethodParams,
        body: ShippingMethodChange,
        response: { 200: ShippingMethodView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeShippingMethod(tx, { ...request.body, ...request.params })
        return readShippingMethod(tx, request.params.methodId)
      }),
  )

  app.get(
    '/payment-methods',
    {
      config: see,
      schema: {
        operationId: 'listPaymentMethods',
        tags,
        summary: 'Payment methods in their order.',
        response: { 200: PaymentMethodList, ...problems(403) },
      },
    },
    async (request) => request.transact(async (tx) => ({ items: await listPaymentMethods(tx) })),
  )

  app.patch(
    '/payment-methods/:methodId',
    {
      config: manage,
      schema: {
        operationId: 'changePaymentMethod',
        tags,
        summary: 'Name, offer or withdraw a payment method.',
        params: MethodParams,
        body: PaymentMethodChange,
        response: { 200: PaymentMethodView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changePaymentMethod(tx, { ...request.body, ...request.params })
        return readPaymentMethod(tx, request.params.methodId)
      }),
  )
}
