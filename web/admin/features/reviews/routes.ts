import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch, text } from '../../kit/list-search.ts'

export const reviewSearch = listSearch({
  filters: { q: text, rating: choices('5', '4', '3', '2', '1'), state: choices('shown', 'hidden') },
  sorts: [],
})

/** `/admin/<shop>/reviews`. */
export const reviewListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'reviews',
  validateSearch: reviewSearch,
  staticData: { permission: 'reviews.see' },
  component: lazyRouteComponent(() => import('./review-list.tsx'), 'ReviewList'),
})
