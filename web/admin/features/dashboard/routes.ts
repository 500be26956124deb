import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'

/** `/admin/<shop>/dashboard`. */
export const dashboardRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'dashboard',
  staticData: { permission: 'shop.see' },
  component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
})

/** Every page of this feature. */
export const dashboardRoutes = [dashboardRoute] as const
