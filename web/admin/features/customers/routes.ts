import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { listSearch, text } from '../../kit/list-search.ts'

/** What the list of customers keeps in its address. */
export const customerSearch = listSearch({ filters: { q: text }, sorts: [] })

/** `/admin/<shop>/customers`. */
export const customerListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'customers',
  validateSearch: customerSearch,
  staticData: { permission: 'customers.see' },
  component: lazyRouteComponent(() => import('./customer-list.tsx'), 'CustomerList'),
})

/** `/admin/<shop>/customers/<id>`. */
export const customerRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'customers/$customerId',
  staticData: { permission: 'customers.see' },
  component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
})

/** Every page of this feature. */
export const customerRoutes = [customerListRoute, customerRoute] as const
