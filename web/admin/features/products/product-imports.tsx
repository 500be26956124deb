import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import { ImportDialog } from '../../kit/import-dialog.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import { ProductImportReport } from './product-import-report.tsx'
import { isRunning, type ProductImport, useProductImports } from './product-queries.ts'
import { productImportsRoute } from './routes.ts'

/** What the server takes. */
const maxBytes = 16_000_000

const tones: Readonly<Record<ProductImport['status'], Tone>> = {
  waiting: 'plain',
  checking: 'busy',
  importing: 'busy',
  imported: 'good',
  failed: 'bad',
}

/** Files of products: the latest with its progress and report, above the ones before it. */
export function ProductImports(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const search = productImportsRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/products/imports' })
  const [isUploading, setUploading] = useState(false)
  const query = useProductImports()
  useProductsAfter(query.data?.items.some(isRunning) ?? false)
  const show = (id: string) => void navigate({ search: { import: id } })
  const upload = can('catalog.manage') ? (
    <Button type="primary" onClick={() => setUploading(true)}>
      {t('products.import.verb')}
    </Button>
  ) : undefined
  return (
    <div className={pageStyles.page}>
      <PageHead title={t('products.import.title')} back={{ to: 'products', label: t('products.list.title') }} actions={upload} />
      <div className={pageStyles.panel}>
        {query.data === undefined ? (
          query.isError ? (
            <FailedState error={query.error} retry={() => void query.refetch()} />
          ) : (
            <LoadingState rows={6} />
          )
        ) : (
          <Imports items={query.data.items} shownId={search.import ?? query.data.items[0]?.id} onShow={show} upload={upload} />
        )}
      </div>
      {isUploading ? (
        <UploadProducts
          onStarted={(id) => {
            setUploading(false)
            void query.refetch()
            show(id)
          }}
          onClose={() => setUploading(false)}
        />
      ) : null}
    </div>
  )
}

type ImportsProps = {
  items: readonly Omit<ProductImport, 'problems'>[]
  shownId: string | undefined
  onShow: (id: string) => void
  upload: ReactNode
}

function Imports({ items, shownId, onShow, upload }: ImportsProps): ReactNode {
  const t = useText()
  if (shownId === undefined)
    return <EmptyState title={t('products.import.empty.title')} text={t('products.import.empty.text')} action={upload} />
  return (
    <>
      <ProductImportReport key={shownId} importId={shownId} />
      <Table
        aria-label={t('products.import.before')}
        size="middle"
        rowKey="id"
        dataSource={[...items]}
        {...scrollingTable}
        pagination={false}
        columns={[
          { title: t('products.import.file'), render: (_, each) => each.fileName },
          { title: t('products.import.time'), render: (_, each) => <DateTime at={each.createdAt} /> },
          { title: t('products.import.actor'), render: (_, each) => each.actorName },
          {
            title: t('products.import.result'),
            render: (_, each) => <StateTag tone={tones[each.status]}>{t(`products.import.status.${each.status}`)}</StateTag>,
          },
          { title: t('products.import.created'), align: 'right', render: (_, each) => formatCount(each.createdCount, t.locale) },
          { title: t('products.import.changed'), align: 'right', render: (_, each) => formatCount(each.changedCount, t.locale) },
          {
            title: t('products.import.report'),
            align: 'right',
            render: (_, each) =>
              each.id === shownId ? null : (
                <Button type="link" size="small" onClick={() => onShow(each.id)}>
                  {t('products.import.open')}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

function UploadProducts({ onStarted, onClose }: { onStarted: (id: string) => void; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <ImportDialog<ProductImport>
      title={t('products.import.title')}
      steps={[
        t('products.import.step.sample'),
        t('products.import.step.known'),
        t('products.import.step.variants'),
        t('products.import.step.whole'),
      ]}
      sample={{ path: '/api/admin/products/sample', query: { locale: t.locale }, fileName: 'products-sample.xlsx' }}
      upload={{ to: '/api/admin/product-imports', accept: '.xlsx,.csv', maxBytes, hint: t('products.import.hint') }}
      onStarted={({ id }) => onStarted(id)}
      onClose={onClose}
    />
  )
}

/** When the running import ends, every list of products is old. */
function useProductsAfter(isAtWork: boolean): void {
  const queries = useQueryClient()
  const { key } = useShop()
  useEffect(() => {
    if (!isAtWork) return
    return () => void queries.invalidateQueries({ queryKey: key('products') })
  }, [isAtWork, queries, key])
}
