import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch } from '../../kit/list-search.ts'

/** What the list of returns keeps in its address. */
export const returnSearch = listSearch({
  filters: { status: choices('requested', 'approved', 'received', 'completed', 'refused') },
  sorts: [],
})

/** `/admin/<shop>/returns`. */
export const returnListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'returns',
  validateSearch: returnSearch,
  staticData: { permission: 'orders.see' },
  component: lazyRouteComponent(() => import('./return-list.tsx'), 'ReturnList'),
})

/** Every page of this feature. */
export const returnRoutes = [returnListRoute] as const
