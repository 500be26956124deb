import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { listSearch, text } from '../../kit/list-search.ts'

export const shortageSearch = listSearch({ filters: { group: text }, sorts: [] })

/** `/admin/<shop>/shortages`. */
export const shortageRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'shortages',
  validateSearch: shortageSearch,
  staticData: { permission: 'codes.see' },
  component: lazyRouteComponent(() => import('./shortage-list.tsx'), 'ShortageList'),
})
