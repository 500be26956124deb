import type { Module } from '#platform/module.ts'
import { cardKeysChecks } from './checks.ts'
import { cardKeysConstraints, cardKeysErrors } from './errors.ts'
import { handlers } from './handlers.ts'
import { cardKeysJobs } from './jobs.ts'
import { policies } from './policies.ts'
import { cardRoutes } from './routes.cards.ts'
import { cardImportRoutes } from './routes.imports.ts'
import { poolRoutes } from './routes.pools.ts'
import { cardStoreRoutes } from './routes.store.ts'

/** Card keys: pools of cards behind products, delivered with the payment (S1). */
export const cardKeys: Module = {
  name: 'card-keys',
  errors: cardKeysErrors,
  constraints: cardKeysConstraints,
  permissions: {
    'cards.see': ['manager', 'support', 'marketing', 'viewer'],
    'cards.manage': ['manager', 'marketing'],
    'cards.reveal': ['manager', 'support'],
    'cards.export': ['manager'],
  },
  adminRoutes: async (app) => {
    await app.register(poolRoutes)
    await app.register(cardRoutes)
    await app.register(cardImportRoutes)
  },
  storeRoutes: cardStoreRoutes,
  handlers,
  jobs: cardKeysJobs,
  policies,
  checks: cardKeysChecks,
}
