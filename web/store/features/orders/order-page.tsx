import { useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { Order } from '../../app/contract.ts'
import { signInPath } from '../../app/next-path.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useRead } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { ButtonLink } from '../../kit/button.tsx'
import { Empty, Skeleton } from '../../kit/notice.tsx'
import { CardHold } from './card-hold.tsx'
import { type CardStanding, cardStanding } from './card-standing.ts'
import { LookupCode } from './lookup-code.tsx'
import { OrderActions } from './order-actions.tsx'
import { OrderCards } from './order-cards.tsx'
import { OrderCodes } from './order-codes.tsx'
import { OrderContents } from './order-contents.tsx'
import { OrderReturns } from './order-returns.tsx'
import { OrderStatus } from './order-status.tsx'
import './orders.css'
import { PayableNumberPanel } from './payable-number-panel.tsx'
import { PaymentNotice } from './payment-notice.tsx'
import { isWaitingForPayment, LONG_WAIT_MS, refreshEveryMs } from './payment-wait.ts'
import { TransferPanel } from './transfer-panel.tsx'

/** What changes by itself: a payment made elsewhere is booked, cards come. */
const awaited: ReadonlySet<CardStanding | null> = new Set(['held', 'awaiting'])
const CARDS_REFRESH_MS = 30_000

/** One order: what to do now, its codes, and everything about it. After a payment it waits for the gateway's word. */
export function OrderPage({ orderId }: { orderId: string }) {
  const { t, time } = useText()
  const search = new URLSearchParams(useSearch())
  const outcome = search.get('paid')
  const cameFromPayment = outcome !== null && outcome !== '0'
  const openedAt = useRef(Date.now())
  const waitedMs = () => Date.now() - openedAt.current
  const query = useRead<Order>(apiPaths.order(orderId), {
    refreshMs: (order) => {
      if (!order) return false
      if (cameFromPayment && isWaitingForPayment(order)) return refreshEveryMs(waitedMs())
      return awaited.has(cardStanding(order, Date.now())) ? CARDS_REFRESH_MS : false
    },
  })
  usePageTitle(query.data && t('order.title', { number: String(query.data.number) }))
  return (
    <ReadView query={query} skeleton={<Skeleton height={400} />} missing={<MissingOrder />} locked={<LockedOrder />}>
      {(order) => {
        const isWaiting = cameFromPayment && isWaitingForPayment(order)
        return (
          <>
            <div className="stack">
              <div className="page-head">
                <h1>{t('order.title', { number: String(order.number) })}</h1>
                <span className="soft">{t('order.placedAt', { time: time(order.placedAt) })}</span>
              </div>
              <OrderStatus order={isWaiting ? { ...order, paymentStatus: 'pending' } : order} />
            </div>
            <PaymentNotice
              order={order}
              cameFrom={cameFromPayment ? 'payment' : outcome === '0' ? 'failure' : search.has('placed') ? 'checkout' : null}
              isLong={waitedMs() > LONG_WAIT_MS}
            />
            {!isWaiting && <CardHold order={order} />}
            <OrderCards order={order} />
            <TransferPanel order={order} />
            <PayableNumberPanel order={order} />
            <LookupCode order={order} />
            <OrderCodes codes={order.codes} />
            <OrderContents order={order} />
            {order.goodsKind === 'goods' && <OrderReturns order={order} />}
            <OrderActions order={order} isWaiting={isWaiting} />
          </>
        )
      }}
    </ReadView>
  )
}

/** Somebody else's browser, or a proof that is over: an account or the look-up leads on. */
function LockedOrder() {
  const { t } = useText()
  const [path] = useLocation()
  return (
    <>
      <h1 className="visually-hidden">{t('order.lockedTitle')}</h1>
      <Empty title={t('order.lockedTitle')} text={t('order.lockedText')}>
        <ButtonLink look="primary" href="/order-lookup">
          {t('lookup.find')}
        </ButtonLink>
        <ButtonLink href={signInPath(path)}>{t('nav.signIn')}</ButtonLink>
      </Empty>
    </>
  )
}

function MissingOrder() {
  const { t } = useText()
  return (
    <>
      <h1 className="visually-hidden">{t('order.notFound')}</h1>
      <Empty title={t('order.notFound')} text={t('order.notFoundText')}>
        <ButtonLink look="primary" href="/orders">
          {t('nav.orders')}
        </ButtonLink>
      </Empty>
    </>
  )
}
