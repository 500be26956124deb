import { cardPoolsFeature } from '../features/card-pools/feature.ts'
import { categoriesFeature } from '../features/categories/feature.ts'
import { codeGroupsFeature } from '../features/code-groups/feature.ts'
import { customersFeature } from '../features/customers/feature.ts'
import { dashboardFeature } from '../features/dashboard/feature.ts'
import { mailsFeature } from '../features/mails/feature.ts'
import { ordersFeature } from '../features/orders/feature.ts'
import { alarmsFeature } from '../features/payment-alarms/feature.ts'
import { reconciliationFeature } from '../features/payment-reconciliation/feature.ts'
import { transfersFeature } from '../features/payment-transfers/feature.ts'
import { productsFeature } from '../features/products/feature.ts'
import { promotionsFeature } from '../features/promotions/feature.ts'
import { refundsFeature } from '../features/refunds/feature.ts'
import { returnsFeature } from '../features/returns/feature.ts'
import { reviewsFeature } from '../features/reviews/feature.ts'
import { settingsFeature } from '../features/settings/feature.ts'
import { shortagesFeature } from '../features/shortages/feature.ts'
import { webhooksFeature } from '../features/webhooks/feature.ts'
import type { AdminFeature } from './feature.ts'

/** Every feature of the back office; one line each. The order does not matter: the navigation has its own. */
export const features: readonly AdminFeature[] = [
  codeGroupsFeature,
  dashboardFeature,
  mailsFeature,
  ordersFeature,
  productsFeature,
  categoriesFeature,
  cardPoolsFeature,
  shortagesFeature,
  alarmsFeature,
  transfersFeature,
  reconciliationFeature,
  customersFeature,
  settingsFeature,
  webhooksFeature,
  promotionsFeature,
  returnsFeature,
  refundsFeature,
  reviewsFeature,
]
