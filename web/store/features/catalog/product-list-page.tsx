import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Redirect, useLocation, useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { Category, PageOf, ProductSummary } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty } from '../../kit/notice.tsx'
import { Pager } from '../../kit/pager.tsx'
import { CategoryLinks, CategoryTrail } from './category-links.tsx'
import { type ListFilter, listSorts, readListAddress, writeListAddress } from './list-address.ts'
import { ProductGrid, ProductGridSkeleton } from './product-card.tsx'
import { SearchForm } from './search-form.tsx'
import { useCategories, useCategoryName } from './use-categories.ts'

/** All products, those of a category, or those found; everything chosen is in the address. */
export function ProductListPage({ category = '' }: { category?: string }) {
  const { t } = useText()
  const { api } = useShop()
  const filter = readListAddress(useSearch(), category)
  const path = apiPaths.products(filter)
  const categories = useCategories()
  const nameOf = useCategoryName()
  const query = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.call<PageOf<ProductSummary>>(path, { signal }),
    placeholderData: keepPreviousData,
  })
  const trail = trailTo(categories, category)
  const here = trail.at(-1)
  const title = filter.q ? t('products.searchTitle', { q: filter.q }) : here ? nameOf(here) : t('products.title')
  usePageTitle(title)
  const below = categories.filter(({ parentSlug }) => parentSlug === (category || null))
  return (
    <>
      <SearchForm key={`${category} ${filter.q}`} words={filter.q} category={category} />
      {trail.length > 0 && <CategoryTrail trail={trail} />}
      <div className="page-head">
        <h1>{title}</h1>
        <span className="soft" role="status">
          {query.data && t('products.total', { n: query.data.total })}
        </span>
      </div>
      {/* Of all products the shell of a wide screen shows them already. */}
      <div className={category === '' ? 'only-narrow' : undefined}>
        <CategoryLinks categories={below} label={t('category.below')} />
      </div>
      <ReadView query={query} skeleton={<ProductGridSkeleton />} missing={<MissingCategory />}>
        {({ items, total, page, size }) =>
          items.length === 0 && total > 0 && page > 1 ? (
            <Redirect to={writeListAddress({ ...filter, page: 1 })} replace />
          ) : items.length === 0 ? (
            <Empty title={t('products.empty')} text={t(filter.q ? 'products.emptySearch' : 'products.emptyList')}>
              <ButtonLink look="primary" href={filter.q || category ? '/products' : '/'}>
                {t('home.seeAll')}
              </ButtonLink>
            </Empty>
          ) : (
            <>
              <SortChoice filter={filter} />
              <ProductGrid products={items} label={title} />
              <Pager page={page} pages={Math.ceil(total / size)} href={(to) => writeListAddress({ ...filter, page: to })} />
            </>
          )
        }
      </ReadView>
    </>
  )
}

function SortChoice({ filter }: { filter: ListFilter }) {
  const { t } = useText()
  const [, navigate] = useLocation()
  return (
    <label className="sort">
      <span>{t('products.sort')}</span>
      <span className="field-box field-select">
        <select
          className="input"
          value={filter.sort}
          onChange={({ currentTarget }) => {
            const sort = listSorts.find((known) => known === currentTarget.value) ?? ''
            navigate(writeListAddress({ ...filter, sort, page: 1 }))
          }}
        >
          {listSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`products.sort.${sort || 'own'}`)}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}

function MissingCategory() {
  const { t } = useText()
  return (
    <Empty title={t('category.notFound')} text={t('category.notFoundText')}>
      <ButtonLink look="primary" href="/products">
        {t('home.seeAll')}
      </ButtonLink>
    </Empty>
  )
}

/** The category and those above it, from the top. */
function trailTo(categories: readonly Category[], slug: string): Category[] {
  const found = categories.find((category) => category.slug === slug)
  return found ? [...(found.parentSlug ? trailTo(categories, found.parentSlug) : []), found] : []
}
