import { Link, Redirect, useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { OrderSummary, PageOf } from '../../app/contract.ts'
import { signInPath } from '../../app/next-path.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty, Skeleton } from '../../kit/notice.tsx'
import { Pager } from '../../kit/pager.tsx'
import { Thumb } from '../../kit/thumb.tsx'
import { readListAddress } from '../catalog/list-address.ts'
import { OrderStatus } from './order-status.tsx'
import './orders.css'

/** The customer's own orders, newest first (S0-33). */
export function OrderListPage() {
  const { t } = useText()
  const { page } = readListAddress(useSearch())
  const query = useRead<PageOf<OrderSummary>>(apiPaths.orderPage(page))
  usePageTitle(t('orders.title'))
  return (
    <>
      <h1>{t('orders.title')}</h1>
      <ReadView query={query} skeleton={<Skeleton height={320} />} locked={<SignInOrLookUp />}>
        {({ items, total, size }) =>
          items.length === 0 && total > 0 ? (
            <Redirect to="/orders" replace />
          ) : items.length === 0 ? (
            <Empty title={t('orders.empty')} text={t('orders.emptyText')}>
              <ButtonLink look="primary" href="/products">
                {t('cart.startShopping')}
              </ButtonLink>
            </Empty>
          ) : (
            <>
              <ul className="order-list" aria-label={t('orders.title')}>
                {items.map((order) => (
                  <li key={order.id}>
                    <OrderCard order={order} />
                  </li>
                ))}
              </ul>
              <Pager page={page} pages={Math.ceil(total / size)} href={(to) => (to > 1 ? `/orders?page=${to}` : '/orders')} />
            </>
          )
        }
      </ReadView>
    </>
  )
}

/** Orders without an account are found one by one. */
function SignInOrLookUp() {
  const { t } = useText()
  return (
    <Empty title={t('account.signInNeeded')} text={t('orders.signInText')}>
      <ButtonLink look="primary" href={signInPath('/orders')}>
        {t('nav.signIn')}
      </ButtonLink>
      <ButtonLink href="/order-lookup">{t('lookup.asGuest')}</ButtonLink>
    </Empty>
  )
}

function OrderCard({ order }: { order: OrderSummary }) {
  const { t, money, time } = useText()
  return (
    <Link className="panel order-card" href={`/orders/${order.id}`}>
      <Thumb url={order.pictureUrl} />
      <span className="order-card-text">
        <span className="order-card-head">
          <strong>{order.number}</strong>
          <span className="soft small">{time(order.placedAt)}</span>
        </span>
        <span>
          {order.firstProductName}{' '}
          {order.lineCount > 1 && <span className="soft unbroken">{t('orders.more', { n: order.lineCount })}</span>}
        </span>
        <strong>{money(order.totalAmount)}</strong>
        <OrderStatus order={order} />
        {order.codeCount > 0 && <span className="tag tag-accent order-card-codes">{t('orders.codes', { n: order.codeCount })}</span>}
      </span>
    </Link>
  )
}
