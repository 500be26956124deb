import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'

/** `/admin/<shop>/categories`. */
export const categoriesRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'categories',
  staticData: { permission: 'catalog.see' },
  component: lazyRouteComponent(() => import('./category-page.tsx'), 'CategoryPage'),
})
