import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch } from '../../kit/list-search.ts'

/** All that wait unless the address says more. */
export const transferSearch = listSearch({ filters: { state: choices('reported') }, sorts: [] })

/** `/admin/<shop>/transfers`. */
export const transferListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'transfers',
  validateSearch: transferSearch,
  staticData: { permission: 'payments.see' },
  component: lazyRouteComponent(() => import('./transfer-list.tsx'), 'TransferList'),
})

/** Every page of this feature. */
export const transferRoutes = [transferListRoute] as const
