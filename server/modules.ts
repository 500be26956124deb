import type { Module } from '#platform/module.ts'
import { cardKeys } from './modules/card-keys/module.ts'
import { catalog } from './modules/catalog/module.ts'
import { codes } from './modules/codes/module.ts'
import { customers } from './modules/customers/module.ts'
import { dashboard } from './modules/dashboard/module.ts'
import { notifications } from './modules/notifications/module.ts'
import { orders } from './modules/orders/module.ts'
import { payments } from './modules/payments/module.ts'
import { pricing } from './modules/pricing/module.ts'
import { reviews } from './modules/reviews/module.ts'
import { serialCodes } from './modules/serial-codes/module.ts'
import { shops } from './modules/shops/module.ts'
import { storefront } from './modules/storefront/module.ts'
import { webhooks } from './modules/webhooks/module.ts'

/** Every module of the server, lowest rank first. A new module is a folder and a line here. */
export const modules: readonly Module[] = [
  shops,
  customers,
  catalog,
  codes,
  pricing,
  orders,
  payments,
  serialCodes,
  cardKeys,
  reviews,
  notifications,
  webhooks,
  storefront,
  dashboard,
]
