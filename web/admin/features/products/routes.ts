import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch, text } from '../../kit/list-search.ts'
import { productStatuses } from './product-states.ts'

/** What the list of products keeps in its address. */
export const productSearch = listSearch({
  filters: { q: text, status: choices(...productStatuses) },
  sorts: ['name', '-name', 'createdAt', '-createdAt'],
})

/** `/admin/<shop>/products`. */
export const productListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'products',
  validateSearch: productSearch,
  staticData: { permission: 'catalog.see' },
  component: lazyRouteComponent(() => import('./product-list.tsx'), 'ProductList'),
})

/** `/admin/<shop>/products/new`. */
export const newProductRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'products/new',
  staticData: { permission: 'catalog.manage' },
  component: lazyRouteComponent(() => import('./new-product.tsx'), 'NewProduct'),
})

/** `/admin/<shop>/products/<id>`. */
export const productRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'products/$productId',
  staticData: { permission: 'catalog.see' },
  component: lazyRouteComponent(() => import('./product-page.tsx'), 'ProductPage'),
})

/** Every page of this feature. */
export const productRoutes = [productListRoute, newProductRoute, productRoute] as const
