import { useState } from 'react'
import { useLocation } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { Product, Variant } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Empty, Skeleton } from '../../kit/notice.tsx'
import { Price } from '../../kit/price.tsx'
import { Stepper } from '../../kit/stepper.tsx'
import { useToast } from '../../kit/toast.tsx'
import { useBuyNow, useCartActions } from '../cart/cart-actions.ts'
import { checkoutAddress } from '../checkout/checkout-address.ts'
import './catalog.css'
import { Gallery } from './gallery.tsx'
import { ProductReviews } from './product-reviews.tsx'
import { firstVariant, hasStock, quantityLimit } from './variant-choice.ts'
import { VariantPicker } from './variant-picker.tsx'

/** Below this many pieces the page says how many are left. */
const FEW_LEFT = 5

/** One product: its pictures, what it costs, which variant, and the way into the cart. */
export function ProductPage({ slug }: { slug: string }) {
  const { t } = useText()
  const query = useRead<Product>(apiPaths.product(slug))
  usePageTitle(query.data?.name)
  return (
    <ReadView query={query} skeleton={<ProductSkeleton />} missing={<MissingProduct />}>
      {(product) => {
        const first = firstVariant(product)
        return first ? <ProductDetail product={product} first={first} /> : <Empty title={t('product.soldOutProduct')} />
      }}
    </ReadView>
  )
}

function ProductDetail({ product, first }: { product: Product; first: Variant }) {
  const { t } = useText()
  const [chosenId, setChosenId] = useState(first.id)
  const [wanted, setWanted] = useState(1)
  // The stock may have changed since: look the variant up in the newest answer.
  const chosen = product.variants.find((variant) => variant.id === chosenId) ?? first
  const quantity = Math.min(wanted, quantityLimit(chosen, product.maxPerOrder))
  return (
    <>
      <article className="product">
        <Gallery product={product} shownUrl={chosenId === first.id ? null : chosen.pictureUrl} />
        <div className="product-side stack">
          <h1 className="product-name">{product.name}</h1>
          <Price amount={chosen.priceAmount} compareAtAmount={chosen.compareAtAmount} big />
          <VariantPicker product={product} chosen={chosen} onChoose={(variant) => setChosenId(variant.id)} />
          {product.contents.length > 0 && <Contents of={product} />}
          {product.kind === 'card_key' && hasStock(chosen) && <CardNotice />}
          {product.codeNotice && <CodeNotice groups={product.codeNotice.groups} />}
          <div className="quantity-row">
            {product.can.buy === true && hasStock(chosen) && (
              <Stepper
                label={t('product.quantity')}
                value={quantity}
                max={quantityLimit(chosen, product.maxPerOrder)}
                onChange={setWanted}
              />
            )}
            {product.can.buy === true && <StockNote variant={chosen} isOnly={product.variants.length === 1} />}
            {product.can.buy === true && product.maxPerOrder !== null && hasStock(chosen) && (
              <span className="soft">{t('product.maxPerOrder', { n: product.maxPerOrder })}</span>
            )}
          </div>
          <div className="only-wide">
            <BuyButtons variant={chosen} quantity={quantity} can={product.can} />
          </div>
        </div>
        {product.description && (
          <section className="panel stack">
            <h2>{t('product.description')}</h2>
            <p className="description">{product.description}</p>
          </section>
        )}
      </article>
      <ProductReviews slug={product.slug} />
      <div className="action-bar only-narrow">
        <BuyButtons variant={chosen} quantity={quantity} can={product.can} />
      </div>
    </>
  )
}

type BuyButtonsProps = { variant: Variant; quantity: number; can: Product['can'] }

function BuyButtons({ variant, quantity, can }: BuyButtonsProps) {
  const { t, reason } = useText()
  if (can.buy !== true) return <p className="soft">{reason(can.buy)}</p>
  if (!hasStock(variant)) {
    return (
      <Button wide big disabled>
        {t('products.soldOut')}
      </Button>
    )
  }
  return can.addToCart === true ? <CartButtons variant={variant} quantity={quantity} /> : <BuyNow variant={variant} quantity={quantity} />
}

/** What is bought by itself does not pass through the cart (S1-10). */
function BuyNow({ variant, quantity }: Omit<BuyButtonsProps, 'can'>) {
  const { t, problem } = useText()
  const [, navigate] = useLocation()
  const toast = useToast()
  const buyNow = useBuyNow()
  const buy = () =>
    buyNow.mutate(
      { variantId: variant.id, quantity },
      { onSuccess: () => navigate(checkoutAddress('buy_now')), onError: (error) => toast(problem(error)) },
    )
  return (
    <Button look="primary" wide big disabled={buyNow.isPending} onClick={buy}>
      {t('product.buyNow')}
    </Button>
  )
}

function CartButtons({ variant, quantity }: Omit<BuyButtonsProps, 'can'>) {
  const { t, problem } = useText()
  const [, navigate] = useLocation()
  const toast = useToast()
  const { add } = useCartActions()
  const put = (onDone: () => void) =>
    add.mutate({ variantId: variant.id, quantity }, { onSuccess: onDone, onError: (error) => toast(problem(error)) })
  return (
    <div className="buy-buttons">
      <Button
        big
        disabled={add.isPending}
        onClick={() => put(() => toast(t('product.added'), { label: t('product.viewCart'), href: '/cart' }))}
      >
        {t('product.add')}
      </Button>
      <Button look="primary" big disabled={add.isPending} onClick={() => put(() => navigate('/checkout'))}>
        {t('product.buyNow')}
      </Button>
    </div>
  )
}

function StockNote({ variant, isOnly }: { variant: Variant; isOnly: boolean }) {
  const { t } = useText()
  if (!hasStock(variant)) return <span className="soft">{t(isOnly ? 'product.soldOutProduct' : 'product.soldOutVariant')}</span>
  return variant.stock !== null && variant.stock <= FEW_LEFT ? (
    <span className="soft">{t('product.stockLeft', { count: variant.stock })}</span>
  ) : null
}

/** What is inside a bundle. */
function Contents({ of: product }: { of: Product }) {
  const { t } = useText()
  return (
    <section className="contents">
      <h2>{t('product.contents')}</h2>
      <ul>
        {product.contents.map(({ productName, variantName, quantity }) => (
          <li key={`${productName} ${variantName}`}>
            <span>{variantName ? `${productName}・${variantName}` : productName}</span>
            <span className="soft">{t('product.contentPieces', { n: quantity })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a buyer of card keys must know before he pays: at once, on this page's order, and not for money back (S1-2, S1-3). */
function CardNotice() {
  const { t } = useText()
  return (
    <section className="code-notice">
      <Icon name="bolt" />
      <div>
        <h2>{t('product.cardTitle')}</h2>
        <p>{t('product.cardText')}</p>
        <p>{t('product.cardNoRefund')}</p>
      </div>
    </section>
  )
}

/** The product brings campaign codes; they are used outside this shop (S0-33). */
function CodeNotice({ groups }: { groups: string[] }) {
  const { t, locale } = useText()
  return (
    <section className="code-notice">
      <Icon name="ticket" />
      <div>
        <h2>{t('product.codeTitle')}</h2>
        <p>{t('product.codeText', { groups: groups.join(locale === 'en' ? '”, “' : '」、「') })}</p>
      </div>
    </section>
  )
}

function MissingProduct() {
  const { t } = useText()
  return (
    <>
      <h1 className="visually-hidden">{t('product.notFound')}</h1>
      <Empty title={t('product.notFound')} text={t('product.notFoundText')}>
        <ButtonLink look="primary" href="/products">
          {t('home.seeAll')}
        </ButtonLink>
      </Empty>
    </>
  )
}

function ProductSkeleton() {
  return (
    <div className="product">
      <div className="skeleton thumb" />
      <div className="stack">
        <Skeleton height={36} />
        <Skeleton height={36} />
        <Skeleton height={88} />
      </div>
    </div>
  )
}
