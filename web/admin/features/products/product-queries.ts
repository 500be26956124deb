import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { productSearch } from './routes.ts'

export type ProductListPage = operations['readProducts']['responses'][200]['content']['application/json']
export type ProductSummary = ProductListPage['items'][number]
export type Product = operations['readProduct']['responses'][200]['content']['application/json']
export type ProductSearch = ReturnType<typeof productSearch>

/** The products of the list's address. */
export function useProducts(search: ProductSearch): UseQueryResult<ProductListPage> {
  const { api, key } = useShop()
  const { page, size = defaultPageSize, sort, q, status } = search
  const query = { page, size, sort, q, status: status?.[0] }
  return useQuery({
    queryKey: key('products', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/products', { params: { query }, signal })),
  })
}

/** One product with variants, stock and pictures. */
export function useProduct(productId: string): UseQueryResult<Product> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('products', 'one', productId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/products/{productId}', { params: { path: { productId } }, signal })),
  })
}

/** Takes the product that an act answered as what is true now, without asking again. */
export function useKeepProduct(): (product: Product) => void {
  const queries = useQueryClient()
  const { key } = useShop()
  return (product) => {
    queries.setQueryData(key('products', 'one', product.id), product)
    void queries.invalidateQueries({ queryKey: key('products', 'list') })
  }
}
