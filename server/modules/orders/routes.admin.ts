import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import type { Tx } from '#platform/tx.ts'
import { bulkActRoutes } from './bulk/routes.admin.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeShipment } from './change-shipment.ts'
import { closeOrder, closeOrders } from './close-order.ts'
import { deliverOrder } from './deliver-order.ts'
import { orderExportRoutes } from './export/routes.admin.ts'
import { markPrinted } from './mark-printed.ts'
import { noteOrder } from './note-order.ts'
import { listOrders } from './order-list-view.ts'
import { readOrder } from './order-view.ts'
import { prepareOrder } from './prepare-order.ts'
import { reopenOrder } from './reopen-order.ts'
import { returnAdminRoutes } from './returns/routes.admin.ts'
import { methodRoutes } from './routes.methods.ts'
import { takenOrderRoutes } from './routes.taken.ts'
import {
  ActBody,
  BulkClosureBody,
  BulkClosureView,
  CancellationBody,
  ClosureBody,
  OrderList,
  OrderQuery,
  OrderView,
  PickupStoreBody,
  PrintMarkBody,
  ShipmentBody,
  ShipmentChangeBody,
  ShipmentParams,
  StaffNoteBody,
} from './schemas.admin.ts'
import { OrderParams } from './schemas.store.ts'
import { setPickupStore } from './set-pickup-store.ts'
import { shipOrder } from './ship-order.ts'

const see = { permission: 'orders.see' } as const
const manage = { permission: 'orders.manage' } as const
const close = { permission: 'orders.close' } as const
const tags = ['orders']
const answers = { 200: OrderView, ...problems(403, 404, 409, 422) }

/** The back office's orders. An act answers with the whole order as it is after it. */
export const orderAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(methodRoutes)
  await app.register(returnAdminRoutes)
  await app.register(bulkActRoutes)
  await app.register(orderExportRoutes)
  await app.register(takenOrderRoutes)

  /** Runs an act on the order of the address and shows what became of it. */
  async function act(request: FastifyRequest, orderId: string, work: (tx: Tx) => Promise<unknown>) {
    return request.transact(async (tx) => {
      await work(tx)
      return readOrder(tx, { orderId, shopHandle: shopOf(request).handle })
    })
  }

  app.get(
    '/orders',
    {
      config: see,
      schema: {
        operationId: 'listOrders',
        tags,
        summary: 'Orders by state, time, number, e-mail address or phone number.',
        querystring: OrderQuery,
        response: { 200: OrderList, ...problems(403, 422) },
      },
    },
    async (request) => request.transact((tx) => listOrders(tx, request.query)),
  )

  app.get(
    '/orders/:orderId',
    {
      config: see,
      schema: {
        operationId: 'readOrder',
        tags,
        summary: 'An order with lines, allocations, parcels and timeline.',
        params: OrderParams,
        response: { 200: OrderView, ...problems(403, 404) },
      },
    },
    async (request) => request.transact((tx) => readOrder(tx, { orderId: request.params.orderId, shopHandle: shopOf(request).handle })),
  )

  app.post(
    '/orders/:orderId/preparation',
    {
      config: manage,
      schema: {
        operationId: 'prepareOrder',
        tags,
        summary: 'Mark an order as being prepared.',
        params: OrderParams,
        body: ActBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => prepareOrder(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/orders/:orderId/shipments',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'shipOrder',
        tags,
        summary: 'Record a parcel, of everything that is left or of some lines.',
        params: OrderParams,
        body: ShipmentBody,
        response: { 201: OrderView, ...problems(403, 404, 409, 422) },
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => shipOrder(tx, { ...request.params, ...request.body })),
  )

  app.patch(
    '/orders/:orderId/shipments/:shipmentId',
    {
      config: manage,
      schema: {
        operationId: 'changeShipment',
        tags,
        summary: 'Correct a parcel until it has arrived; all parcels together collect what is owed.',
        params: ShipmentParams,
        body: ShipmentChangeBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => changeShipment(tx, { ...request.params, ...request.body })),
  )

  app.put(
    '/orders/:orderId/pickup-store',
    {
      config: manage,
      schema: {
        operationId: 'setPickupStore',
        tags,
        summary: 'Name the convenience store where the order is picked up, until the last parcel has left.',
        params: OrderParams,
        body: PickupStoreBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => setPickupStore(tx, { ...request.params, ...request.body })),
  )

  app.put(
    '/orders/:orderId/print-mark',
    {
      config: manage,
      schema: {
        operationId: 'markPrinted',
        tags,
        summary: 'Mark the papers of an order as printed, or take the mark away.',
        params: OrderParams,
        body: PrintMarkBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => markPrinted(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/orders/:orderId/delivery',
    {
      config: manage,
      schema: {
        operationId: 'deliverOrder',
        tags,
        summary: 'Book that everything has arrived.',
        params: OrderParams,
        body: ActBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => deliverOrder(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/orders/:orderId/closure',
    {
      config: close,
      schema: {
        operationId: 'closeOrder',
        tags,
        summary: 'Close an order. Serial codes are mailed once the closure is committed.',
        params: OrderParams,
        body: ClosureBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => closeOrder(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/order-closures',
    {
      config: close,
      schema: {
        operationId: 'closeOrders',
        tags,
        summary: 'Close those of the orders that can be closed; the others answer with their reason.',
        body: BulkClosureBody,
        response: { 200: BulkClosureView, ...problems(403, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => ({
        results: await closeOrders(
          tx,
          request.body.orderIds.map((orderId) => ({ orderId })),
        ),
      })),
  )

  app.post(
    '/orders/:orderId/reopening',
    {
      config: close,
      schema: {
        operationId: 'reopenOrder',
        tags,
        summary: 'Open a closed order again.',
        params: OrderParams,
        body: ActBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => reopenOrder(tx, { ...request.params, ...request.body })),
  )

  app.post(
    '/orders/:orderId/cancellation',
    {
      config: manage,
      schema: {
        operationId: 'cancelOrder',
        tags,
        summary: 'Cancel an order before anything has left.',
        params: OrderParams,
        body: CancellationBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => cancelOrder(tx, { ...request.params, ...request.body })),
  )

  app.put(
    '/orders/:orderId/staff-note',
    {
      config: manage,
      schema: {
        operationId: 'noteOrder',
        tags,
        summary: 'Replace the note staff keep about an order.',
        params: OrderParams,
        body: StaffNoteBody,
        response: answers,
      },
    },
    async (request) => act(request, request.params.orderId, (tx) => noteOrder(tx, { ...request.params, ...request.body })),
  )
}
