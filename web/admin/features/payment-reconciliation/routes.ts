import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { day, listSearch } from '../../kit/list-search.ts'

/** The last seven days unless the address says others. */
export const reconciliationSearch = listSearch({ filters: { from: day, to: day }, sorts: [] })

/** `/admin/<shop>/reconciliation`. */
export const reconciliationRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'reconciliation',
  validateSearch: reconciliationSearch,
  staticData: { permission: 'payments.see' },
  component: lazyRouteComponent(() => import('./reconciliation-list.tsx'), 'ReconciliationList'),
})

/** Every page of this feature. */
export const reconciliationRoutes = [reconciliationRoute] as const
