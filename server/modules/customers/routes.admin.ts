import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '#platform/http/schemas.ts'
import { CustomerList, CustomerParams, CustomerQuery, CustomerView } from './schemas.ts'
import { listCustomers, readCustomerRow } from './views.ts'

const config = { permission: 'customers.see' } as const
const tags = ['customers']

/** /api/admin/customers */
export const adminCustomerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/customers',
    {
      config,
      schema: {
        operationId: 'listCustomers',
        tags,
        summary: 'Customers of the shop, newest first.',
        querystring: CustomerQuery,
        response: { 200: CustomerList, ...problems(403, 404, 422) },
      },
    },
    async (request) => request.transact((tx) => listCustomers(tx, request.query)),
  )

  app.get(
    '/customers/:customerId',
    {
      config,
      schema: {
        operationId: 'readCustomer',
        tags,
        summary: 'One customer.',
        params: CustomerParams,
        response: { 200: CustomerView, ...problems(403, 404, 422) },
      },
    },
    async (request) => request.transact((tx) => readCustomerRow(tx, request.params.customerId)),
  )
}
