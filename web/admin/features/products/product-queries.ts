import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { importPollMs, isRunning } from '../../kit/import-polling.ts'
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
  const { page, size = defaultPageSize, sort } = search
  const query = { page, size, sort, ...filterOf(search) }
  return useQuery({
    queryKey: key('products', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/products', { params: { query }, signal })),
  })
}

/** The list's filters as the server takes them, also for what is done to all that match. */
export function filterOf({ q, status, kind, category, stock }: ProductSearch) {
  return { q, status: status?.[0], kind: kind?.[0], categoryId: category, stock: stock?.[0] }
}

/** One product with variants, stock and pictures. */
export function useProduct(productId: string): UseQueryResult<Product> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('products', 'one', productId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/products/{productId}', { params: { path: { productId } }, signal })),
  })
}

export type Binding = operations['listProductCardBindings']['responses'][200]['content']['application/json']['items'][number]

/** The pools behind the variants of a card-key product; not asked for others, nor for who may not see them. */
export function useBindings(product: Product | undefined): UseQueryResult<{ items: Binding[] }> & { isAsked: boolean } {
  const { api, can, key } = useShop()
  const isAsked = product?.kind === 'card_key' && can('cards.see')
  const productId = product?.id ?? ''
  const query = useQuery({
    queryKey: key('card-pools', 'bindings', productId),
    enabled: isAsked,
    queryFn: ({ signal }) => read(api.GET('/api/admin/products/{productId}/card-bindings', { params: { path: { productId } }, signal })),
  })
  return { ...query, isAsked }
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

export type ProductImport = operations['readProductImport']['responses'][200]['content']['application/json']
type ImportList = operations['readProductImports']['responses'][200]['content']['application/json']

/** The latest imports; asked again while one runs. */
export function useProductImports(): UseQueryResult<ImportList> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('products', 'imports'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/product-imports', { signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? importPollMs : false),
  })
}

/** One import with its report; asked again while it runs. */
export function useProductImport(productImportId: string): UseQueryResult<ProductImport> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('products', 'import', productImportId),
    queryFn: ({ signal }) =>
      read(api.GET('/api/admin/product-imports/{productImportId}', { params: { path: { productImportId } }, signal })),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? importPollMs : false),
  })
}
