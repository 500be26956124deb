import { cardPoolRoutes } from '../features/card-pools/routes.ts'
import { categoriesRoute } from '../features/categories/routes.ts'
import { codeGroupRoutes } from '../features/code-groups/routes.ts'
import { customerRoutes } from '../features/customers/routes.ts'
import { dashboardRoutes } from '../features/dashboard/routes.ts'
import { mailRoutes } from '../features/mails/routes.ts'
import { orderRoutes } from '../features/orders/routes.ts'
import { alarmRoutes } from '../features/payment-alarms/routes.ts'
import { reconciliationRoutes } from '../features/payment-reconciliation/routes.ts'
import { transferRoutes } from '../features/payment-transfers/routes.ts'
import { productRoutes } from '../features/products/routes.ts'
import { promotionRoutes } from '../features/promotions/routes.ts'
import { refundRoutes } from '../features/refunds/routes.ts'
import { returnRoutes } from '../features/returns/routes.ts'
import { reviewListRoute } from '../features/reviews/routes.ts'
import { settingsRoutes } from '../features/settings/routes.ts'
import { shortageRoute } from '../features/shortages/routes.ts'
import { galleryRoute } from '../kit/gallery/gallery-route.ts'
import { rootRoute } from './root-route.ts'
import { forgotPasswordRoute, setUpRoute, signInRoute, startRoute } from './session-routes.ts'
import { shopRoute, shopStartRoute } from './shop-route.ts'

/** Every page of the back office. One line per feature: `...orderRoutes,`. */
const shopRoutes = shopRoute.addChildren([
  shopStartRoute,
  ...orderRoutes,
  ...returnRoutes,
  ...refundRoutes,
  ...productRoutes,
  categoriesRoute,
  ...cardPoolRoutes,
  ...promotionRoutes,
  ...settingsRoutes,
  ...customerRoutes,
  ...alarmRoutes,
  ...transferRoutes,
  ...reconciliationRoutes,
  ...codeGroupRoutes,
  shortageRoute,
  reviewListRoute,
  ...mailRoutes,
  ...dashboardRoutes,
  // Only while developing: the page answers "not found" in a build, and its code is left out.
  galleryRoute,
])

/** The tree that the router walks. */
export const routeTree = rootRoute.addChildren([startRoute, signInRoute, setUpRoute, forgotPasswordRoute, shopRoutes])
