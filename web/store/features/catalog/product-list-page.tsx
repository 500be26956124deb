import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { PageOf, ProductSummary } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/notice.tsx'
import { Pager } from '../../kit/pager.tsx'
import { readListAddress, writeListAddress } from './list-address.ts'
import { ProductGrid, ProductGridSkeleton } from './product-card.tsx'
import { SearchForm } from './search-form.tsx'

/** All products, those of a category, or those found; everything chosen is in the address. */
export function ProductListPage() {
  const { t } = useText()
  const { api } = useShop()
  const filter = readListAddress(useSearch())
  const path = apiPaths.products(filter)
  const query = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.call<PageOf<ProductSummary>>(path, { signal }),
    placeholderData: keepPreviousData,
  })
  const title = filter.q ? t('products.searchTitle', { q: filter.q }) : filter.category || t('products.title')
  usePageTitle(title)
  return (
    <>
      <SearchForm key={filter.q} words={filter.q} />
      <div className="page-head">
        <h1>{title}</h1>
        <span className="soft" role="status">
          {query.data && t('products.total', { n: query.data.total })}
        </span>
      </div>
      {filter.category && filter.q && (
        <div className="filters">
          <ButtonLink href={writeListAddress({ ...filter, category: '', page: 1 })}>
            {t('products.clearCategory', { category: filter.category })}
          </ButtonLink>
        </div>
      )}
      <ReadView query={query} skeleton={<ProductGridSkeleton />}>
        {({ items, total, page, size }) =>
          items.length === 0 ? (
            <Empty title={t('products.empty')} text={t('products.emptySearch')}>
              <ButtonLink look="primary" href={filter.q || filter.category ? '/products' : '/'}>
                {t('home.seeAll')}
              </ButtonLink>
            </Empty>
          ) : (
            <>
              <ProductGrid products={items} label={title} />
              <Pager page={page} pages={Math.ceil(total / size)} href={(to) => writeListAddress({ ...filter, page: to })} />
            </>
          )
        }
      </ReadView>
    </>
  )
}
