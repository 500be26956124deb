import { type Api, read } from '#web/api/client.ts'
import type { AdminFeature, SearchHit } from '../../app/feature.ts'

/** Products, their variants, stock and pictures. */
export const productsFeature: AdminFeature = {
  nav: [{ id: 'products.all', to: 'products', permission: 'catalog.see' }],
  live: { product: ['products'], product_import: ['products'] },
  search: [{ label: 'products.product', permission: 'catalog.see', find: findProducts }],
}

/** Found products that the box shows. */
const shownHits = 5

async function findProducts(api: Api, text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { items } = await read(api.GET('/api/admin/products', { params: { query: { q: text, size: shownHits } }, signal }))
  return items.map(({ id, name, slug }) => ({ id, title: name, note: slug, to: `products/${id}` }))
}
