import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ImportDialog } from '../../kit/import-dialog.tsx'
import { isRunning } from '../../kit/import-polling.ts'
import { ImportsTable, useOldAfterImport } from '../../kit/imports-table.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import { ProductImportReport } from './product-import-report.tsx'
import { type ProductImport, useProductImports } from './product-queries.ts'
import { productImportsRoute } from './routes.ts'

/** What the server takes. */
const maxBytes = 16_000_000

/** Files of products: the latest with its progress and report, above the ones before it. */
export function ProductImports(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const search = productImportsRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/products/imports' })
  const [isUploading, setUploading] = useState(false)
  const query = useProductImports()
  useOldAfterImport(query.data?.items.some(isRunning) ?? false, 'products')
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
      <ImportsTable
        label={t('products.import.before')}
        items={items}
        shownId={shownId}
        onShow={onShow}
        counts={[
          { title: t('products.import.created'), of: ({ createdCount }) => createdCount },
          { title: t('products.import.changed'), of: ({ changedCount }) => changedCount },
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
