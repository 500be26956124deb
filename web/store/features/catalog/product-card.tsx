import { Link } from 'wouter'
import type { ProductSummary } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Skeleton } from '../../kit/notice.tsx'
import { Price } from '../../kit/price.tsx'
import { Thumb } from '../../kit/thumb.tsx'
import './catalog.css'

/** The first row is on the screen at once and must not wait for the lazy loader. */
const EAGER_PICTURES = 4

/** Products as cards, two beside each other on a phone. */
export function ProductGrid({ products, label }: { products: ProductSummary[]; label: string }) {
  return (
    <ul className="product-grid" aria-label={label}>
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} isEager={index < EAGER_PICTURES} />
        </li>
      ))}
    </ul>
  )
}

/** The same grid while it is loading. */
export function ProductGridSkeleton() {
  return (
    <div className="product-grid">
      {Array.from({ length: 8 }, (_, index) => (
        <div className="product-card" key={index}>
          <div className="skeleton thumb" />
          <Skeleton height={24} />
          <Skeleton height={24} />
        </div>
      ))}
    </div>
  )
}

function ProductCard({ product, isEager }: { product: ProductSummary; isEager: boolean }) {
  const { t } = useText()
  return (
    <Link
      className={product.hasStock ? 'product-card' : 'product-card product-card-gone'}
      href={`/products/${encodeURIComponent(product.slug)}`}
    >
      <div className="product-card-picture">
        <Thumb url={product.pictureUrl} isEager={isEager} />
        {!product.hasStock && <span className="product-card-sold-out">{t('products.soldOut')}</span>}
      </div>
      <span className="product-card-name">{product.name}</span>
      <Price amount={product.priceAmount} compareAtAmount={product.compareAtAmount} />
    </Link>
  )
}
