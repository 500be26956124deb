import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch } from '../../kit/list-search.ts'

/** What the list of refunds keeps in its address. */
export const refundSearch = listSearch({ filters: { status: choices('unclear', 'pending', 'done', 'failed') }, sorts: [] })

/** `/admin/<shop>/refunds`. */
export const refundListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'refunds',
  validateSearch: refundSearch,
  staticData: { permission: 'payments.see' },
  component: lazyRouteComponent(() => import('./refund-list.tsx'), 'RefundList'),
})

/** Every page of this feature. */
export const refundRoutes = [refundListRoute] as const
