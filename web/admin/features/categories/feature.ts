import type { AdminFeature } from '../../app/feature.ts'

/** The shop's tree of categories. */
export const categoriesFeature: AdminFeature = {
  nav: [{ id: 'products.categories', to: 'categories', permission: 'catalog.see' }],
  live: { category: ['categories'] },
}
