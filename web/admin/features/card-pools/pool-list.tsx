import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { type AdminText, useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import { LinkButton } from '../../kit/link-button.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { type Pool, type PoolSearch, usePools } from './pool-queries.ts'
import { PoolStateTag } from './pool-state-tag.tsx'
import { poolListRoute } from './routes.ts'

/** All card pools, the newest first. */
export function PoolList(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const search = poolListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/card-pools' })
  const query = usePools(search)
  // The empty page offers the first step itself; the same button twice would be one too many.
  const isBare = query.data?.total === 0 && search.q === undefined
  const change = (next: PoolSearch) => void navigate({ search: { ...search, ...next, page: undefined } })
  const create = (
    <ReasonButton can={can('cards.manage') || undefined} type="primary" onClick={() => void navigate({ to: '/$shop/card-pools/new' })}>
      {t('cards.list.create')}
    </ReasonButton>
  )
  return (
    <ListPage
      title={t('cards.list.title')}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={columnsOf(t)}
      filters={[textFilter({ key: 'q', label: t('cards.list.search'), value: search.q, onChange: (q) => change({ q }) })]}
      rowTo={(row) => `card-pools/${row.id}`}
      actions={
        <>
          <LinkButton to="card-pools/orders" type="default">
            {t('cards.waiting.title')}
          </LinkButton>
          <Button onClick={() => void navigate({ to: '/$shop/card-pools/settings' })}>{t('cards.settings.open')}</Button>
          {isBare ? null : create}
        </>
      }
      empty={{ title: t('cards.list.empty.title'), text: t('cards.list.empty.text'), action: create }}
    />
  )
}

function columnsOf(t: AdminText): ListColumn<Pool>[] {
  const count = (n: number) => formatTotal(n, t.locale)
  return [
    { key: 'name', title: t('cards.column.name'), render: (pool) => pool.name },
    { key: 'state', title: t('cards.cards.state'), render: (pool) => <PoolStateTag pool={pool} />, isMark: true },
    { key: 'free', title: t('cards.column.free'), align: 'right', render: (pool) => count(pool.freeCount) },
    { key: 'held', title: t('cards.column.held'), align: 'right', render: (pool) => count(pool.heldCount) },
    { key: 'sold', title: t('cards.column.sold'), align: 'right', render: (pool) => count(pool.soldCount) },
    { key: 'awaiting', title: t('cards.column.awaiting'), align: 'right', render: (pool) => count(pool.awaitingCount) },
    {
      key: 'products',
      title: t('cards.column.products'),
      from: 'md',
      render: ({ variants }) => (
        <span title={variants.map(({ productName, name }) => [productName, name].filter(Boolean).join(' · ')).join(t('kit.filter.and'))}>
          {t('cards.products', { n: variants.length })}
        </span>
      ),
    },
    { key: 'created', title: t('cards.column.created'), from: 'lg', render: (pool) => <DateTime at={pool.createdAt} /> },
  ]
}
