import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { RouteMissing } from '../../app/route-missing.tsx'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, day, listSearch, text } from '../list-search.ts'

const filters = listSearch({
  filters: { part: choices('list', 'detail', 'form', 'parts'), q: text, state: choices('open', 'closed', 'short'), from: day, to: day },
  sorts: ['number', '-number', 'total', '-total'],
})

/** `/admin/<shop>/kit`: every part of the kit with made-up data; only while developing. */
export const galleryRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'kit',
  validateSearch: filters,
  component: import.meta.env.DEV ? lazyRouteComponent(() => import('./gallery-page.tsx'), 'GalleryPage') : RouteMissing,
})
