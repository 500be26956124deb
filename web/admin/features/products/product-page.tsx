import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { EditProduct } from './edit-product.tsx'
import { useBindings, useProduct } from './product-queries.ts'
import { productRoute } from './routes.ts'

/** One product: what it is, what it costs, what is on the shelf, what it looks like. */
export function ProductPage(): ReactNode {
  const t = useText()
  const { productId } = productRoute.useParams()
  const query = useProduct(productId)
  const bindings = useBindings(query.data)
  // A new number makes a new form: after saving, or to give up changes for what a colleague saved.
  const [edition, setEdition] = useState(0)
  const isReady = !bindings.isAsked || bindings.data !== undefined
  if (query.data && isReady)
    return (
      <EditProduct
        key={`${productId}.${edition}`}
        latest={query.data}
        bindings={bindings.data?.items ?? []}
        onReload={() => setEdition(edition + 1)}
      />
    )
  const back = { to: 'products', label: t('products.list.title') }
  if (query.data) return <DetailPage query={bindings} back={back} title={() => ''} main={() => null} />
  return <DetailPage query={query} back={back} title={() => ''} main={() => null} />
}
