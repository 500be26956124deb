import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { EditProduct } from './edit-product.tsx'
import { useProduct } from './product-queries.ts'
import { productRoute } from './routes.ts'

/** One product: what it is, what it costs, what is on the shelf, what it looks like. */
export function ProductPage(): ReactNode {
  const t = useText()
  const { productId } = productRoute.useParams()
  const query = useProduct(productId)
  // A new number makes a new form: after saving, or to give up changes for what a colleague saved.
  const [edition, setEdition] = useState(0)
  if (query.data) return <EditProduct key={`${productId}.${edition}`} latest={query.data} onReload={() => setEdition(edition + 1)} />
  return <DetailPage query={query} back={{ to: 'products', label: t('products.list.title') }} title={() => ''} main={() => null} />
}
