import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { CampaignNotice, PageOf, ProductSummary } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { useStoreView } from '../../app/store-view.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Empty } from '../../kit/notice.tsx'
import { CategoryLinks } from './category-links.tsx'
import { writeListAddress } from './list-address.ts'
import { ProductGrid, ProductGridSkeleton } from './product-card.tsx'
import { SearchForm } from './search-form.tsx'
import { useCategories } from './use-categories.ts'

/** The shop's front door: search, what is going on, and the first products. */
export function HomePage() {
  const { name } = useStoreView()
  const { t } = useText()
  const tops = useCategories().filter(({ level }) => level === 1)
  const products = useRead<PageOf<ProductSummary>>(apiPaths.featuredProducts)
  usePageTitle(undefined)
  return (
    <>
      <h1 className="visually-hidden">{name}</h1>
      <SearchForm />
      <CategoryLinks categories={tops} label={t('category.all')} />
      <Campaigns />
      <ReadView query={products} skeleton={<ProductGridSkeleton />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty title={t('home.empty')} text={t('home.emptyText')} />
          ) : (
            <section className="stack">
              <div className="page-head">
                <h2>{t('home.featured')}</h2>
                <span className="soft">{t('products.total', { n: total })}</span>
              </div>
              <ProductGrid products={items} label={t('home.featured')} />
              {total > items.length && (
                <ButtonLink href="/products" wide>
                  {t('home.seeAll')}
                </ButtonLink>
              )}
              {total > items.length && <Newest above={items} />}
            </section>
          )
        }
      </ReadView>
    </>
  )
}

const NEWEST_SHOWN = 4

/** What came last of that which does not stand above; a shop that shows everything above needs no second list. */
function Newest({ above }: { above: readonly ProductSummary[] }) {
  const { t } = useText()
  const newest = useRead<PageOf<ProductSummary>>(apiPaths.newestProducts)
  const shown = new Set(above.map(({ id }) => id))
  const items = newest.data?.items.filter(({ id }) => !shown.has(id)).slice(0, NEWEST_SHOWN) ?? []
  if (items.length === 0) return null
  return (
    <section className="stack newest">
      <div className="page-head">
        <h2>{t('home.newest')}</h2>
        <Link href={writeListAddress({ page: 1, category: '', q: '', sort: 'newest' })}>{t('home.moreNewest')}</Link>
      </div>
      <ProductGrid products={items} label={t('home.newest')} />
    </section>
  )
}

function Campaigns() {
  const { t, time } = useText()
  const campaigns = useQueryClient().getQueryData<{ items: CampaignNotice[] }>([apiPaths.campaigns])?.items ?? []
  if (campaigns.length === 0) return null
  return (
    <ul className="stack" aria-label={t('home.campaigns')}>
      {campaigns.map((campaign) => (
        <li key={campaign.id}>
          <Link className="campaign" href={campaign.productSlug ? `/products/${encodeURIComponent(campaign.productSlug)}` : '/products'}>
            <Icon name="ticket" />
            <span className="campaign-text">
              <strong>{campaign.name}</strong>
              <span className="soft">
                {t('home.campaignText')}
                {campaign.endsAt && (
                  <>
                    {' · '}
                    <span className="unbroken">{t('home.campaignEnds', { time: time(campaign.endsAt) })}</span>
                  </>
                )}
              </span>
            </span>
            <Icon name="next" small />
          </Link>
        </li>
      ))}
    </ul>
  )
}
