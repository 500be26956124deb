import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch, text } from '../../kit/list-search.ts'
import { productKinds, productStatuses, stockStates } from './product-states.ts'

/** What the list of products keeps in its address. */
export const productSearch = listSearch({
  filters: { q: text, status: choices(...productStatuses), kind: choices(...productKinds), category: text, stock: choices(...stockStates) },
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

/** What the page of imports keeps in its address. */
export const productImportSearch = listSearch({ filters: { import: text }, sorts: [] })

/** `/admin/<shop>/products/imports`. */
export const productImportsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'products/imports',
  validateSearch: productImportSearch,
  staticData: { permission: 'catalog.see' },
  component: lazyRouteComponent(() => import('./product-imports.tsx'), 'ProductImports'),
})

/** `/admin/<shop>/products/<id>`. */
export const productRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'products/$productId',
  staticData: { permission: 'catalog.see' },
  component: lazyRouteComponent(() => import('./product-page.tsx'), 'ProductPage'),
})

/** Every page of this feature. */
export const productRoutes = [productListRoute, newProductRoute, productImportsRoute, productRoute] as const
