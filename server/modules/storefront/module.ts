import type { Module } from '#platform/module.ts'
import { ownOrderRoutes } from './routes.orders.ts'
import { pageRoutes } from './routes.pages.ts'
import { storeProductRoutes } from './routes.store.ts'

/** What customers see: reads that compose other modules, and the pages they open. Owns no tables. */
export const storefront: Module = {
  name: 'storefront',
  storeRoutes: async (app) => {
    await app.register(storeProductRoutes)
    await app.register(ownOrderRoutes)
  },
  pageRoutes,
}
