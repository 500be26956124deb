import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { Counts } from '../../kit/counts.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import { PartTabs } from '../../kit/part-tabs.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import styles from './card-pools.module.css'
import { DeletePool } from './delete-pool.tsx'
import { EditPool } from './edit-pool.tsx'
import { ImportCards } from './import-cards.tsx'
import { PoolCards } from './pool-cards.tsx'
import { PoolFacts, PoolProducts } from './pool-facts.tsx'
import { PoolImports } from './pool-imports.tsx'
import { type Pool, type PoolPageSearch, usePool } from './pool-queries.ts'
import { isLow, PoolStateTag } from './pool-state-tag.tsx'
import { poolRoute, poolTabs } from './routes.ts'

/** What the parts of the page may do with its address. */
export type TabProps = {
  pool: Pool
  search: PoolPageSearch
  onSearch: (next: PoolPageSearch) => void
  /** The button that begins an import, and what it does for who may. */
  importing: ReactNode
  onImport?: () => void
}

/** A pool: counts, what is sold from it, its cards and imports. */
export function PoolDetail(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const { poolId } = poolRoute.useParams()
  const search = poolRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/card-pools/$poolId' })
  const onSearch = (next: PoolPageSearch) => void navigate({ search: next })
  const [isImporting, setImporting] = useState(false)
  const importing = (
    <ReasonButton can={can('cards.manage') || undefined} type="primary" onClick={() => setImporting(true)}>
      {t('cards.import.verb')}
    </ReasonButton>
  )
  return (
    <DetailPage
      key={poolId}
      query={usePool(poolId)}
      back={{ to: 'card-pools', label: t('cards.list.title') }}
      title={(pool) => pool.name}
      states={(pool) => <PoolStateTag pool={pool} />}
      actions={(pool) => <Actions pool={pool} importing={importing} />}
      main={(pool) => (
        <>
          <Notices pool={pool} />
          <div className={styles.overview}>
            <PoolCounts pool={pool} />
            <PoolProducts pool={pool} />
          </div>
          <Parts
            pool={pool}
            search={search}
            onSearch={onSearch}
            importing={importing}
            onImport={can('cards.manage') ? () => setImporting(true) : undefined}
          />
          {isImporting ? (
            <ImportCards
              pool={pool}
              onClose={() => setImporting(false)}
              onStarted={(importId) => {
                setImporting(false)
                onSearch({ tab: ['imports'], import: importId })
              }}
            />
          ) : null}
        </>
      )}
    />
  )
}

function Actions({ pool, importing }: { pool: Pool; importing: ReactNode }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <DeletePool pool={pool} />
      {can('cards.export') ? (
        <ExportButton path={`/api/admin/card-pools/${pool.id}/export`} fileName={`cards-${pool.id}`} />
      ) : (
        <ReasonButton can={undefined}>{t('kit.export.action')}</ReasonButton>
      )}
      {can('cards.manage') ? (
        <Button onClick={() => setEditing(true)}>{t('cards.edit.verb')}</Button>
      ) : (
        <ReasonButton can={undefined}>{t('cards.edit.verb')}</ReasonButton>
      )}
      {importing}
      {isEditing ? <EditPool pool={pool} onClose={() => setEditing(false)} /> : null}
    </>
  )
}

/** What the merchant should know now. */
function Notices({ pool }: { pool: Pool }): ReactNode {
  const t = useText()
  const isEmpty = pool.freeCount === 0
  if (!isEmpty && !isLow(pool) && pool.awaitingCount === 0 && !pool.isImporting) return null
  return (
    <div className={styles.notices}>
      {pool.isImporting ? <Alert type="info" showIcon title={t('cards.pool.importing')} /> : null}
      {pool.awaitingCount > 0 ? <Alert type="error" showIcon title={t('cards.pool.awaiting.notice', { n: pool.awaitingCount })} /> : null}
      {isEmpty ? <Alert type="warning" showIcon title={t('cards.pool.empty.notice')} /> : null}
      {!isEmpty && isLow(pool) ? <Alert type="warning" showIcon title={t('cards.pool.low.notice', { n: pool.freeCount })} /> : null}
    </div>
  )
}

function PoolCounts({ pool }: { pool: Pool }): ReactNode {
  const t = useText()
  const counts = [
    { name: t('cards.state.free'), count: pool.freeCount },
    { name: t('cards.state.held'), count: pool.heldCount },
    { name: t('cards.state.assigned'), count: pool.soldCount },
    { name: t('cards.pool.awaiting'), count: pool.awaitingCount },
  ]
  return <Counts items={counts.map(({ name, count }) => ({ name, count: formatTotal(count, t.locale) }))} />
}

function Parts(props: TabProps): ReactNode {
  const t = useText()
  const { search, onSearch } = props
  const contents = { cards: <PoolCards {...props} />, imports: <PoolImports {...props} />, facts: <PoolFacts pool={props.pool} /> }
  return (
    <PartTabs
      parts={poolTabs.map((key) => ({ key, label: t(`cards.tab.${key}`), content: contents[key] }))}
      shown={search.tab?.[0] ?? 'cards'}
      onShow={(tab) => onSearch({ tab: [tab] })}
    />
  )
}
