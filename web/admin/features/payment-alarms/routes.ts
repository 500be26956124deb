import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch } from '../../kit/list-search.ts'

/** Open alarms unless the address says more. */
export const alarmSearch = listSearch({ filters: { state: choices('resolved', 'all') }, sorts: [] })

/** `/admin/<shop>/payment-alarms`. */
export const alarmListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'payment-alarms',
  validateSearch: alarmSearch,
  staticData: { permission: 'payments.see' },
  component: lazyRouteComponent(() => import('./alarm-list.tsx'), 'AlarmList'),
})

/** Every page of this feature. */
export const alarmRoutes = [alarmListRoute] as const
