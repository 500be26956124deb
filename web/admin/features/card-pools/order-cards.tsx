import { useQuery } from '@tanstack/react-query'
import { Alert, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { type AdminText, useText } from '#web/i18n/admin/use-text.tsx'
import { formatDateTime } from '#web/i18n/format.ts'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import textStyles from '../../kit/text.module.css'
import { ReplaceCard, VoidCard } from './card-acts.tsx'
import { CardHistory } from './card-history.tsx'
import { CardOrderStatusTag } from './card-order-status-tag.tsx'
import styles from './card-pools.module.css'
import { RevealCard } from './reveal-card.tsx'
import { ServeLate } from './serve-late.tsx'

type OrderCardsView = operations['readOrderCards']['responses'][200]['content']['application/json']
type OrderCard = OrderCardsView['items'][number]

/** Where an order of card keys stands, and the cards it got: masked, replaced ones too (S1-2, S1-17, S1-26). */
export function OrderCards({ orderId }: { orderId: string }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('orders', 'cards', orderId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders/{orderId}/cards', { params: { path: { orderId } }, signal })),
  })
  return (
    <Panel title={t('cards.order.title')} extra={query.data?.status ? <CardOrderStatusTag status={query.data.status} /> : null} flush>
      {query.isPending ? <LoadingState rows={2} /> : null}
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data ? <Explanation of={query.data} orderId={orderId} /> : null}
      {query.data && query.data.items.length > 0 ? <CardTable cards={query.data.items} /> : null}
    </Panel>
  )
}

/** Why there is no card, and what somebody has to do about it. */
function Explanation({ of, orderId }: { of: OrderCardsView; orderId: string }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const text = explanation(t, of, shop.timeZone)
  if (text === undefined) return null
  const isTask = of.status === 'awaiting' || of.status === 'paid_late'
  return isTask ? (
    <Alert
      banner
      type={of.status === 'awaiting' ? 'warning' : 'error'}
      showIcon
      title={text}
      action={of.status === 'paid_late' ? <ServeLate orderId={orderId} /> : undefined}
    />
  ) : (
    <p className={styles.nothing}>{text}</p>
  )
}

function explanation(t: AdminText, { status, holdUntil }: OrderCardsView, timeZone: string): string | undefined {
  if (status === null || status === 'delivered') return undefined
  if (status !== 'unpaid') return t(`cards.order.${status}`)
  return holdUntil === null ? t('cards.order.unpaid.late') : t('cards.order.unpaid.until', { at: formatDateTime(holdUntil, timeZone) })
}

function CardTable({ cards }: { cards: readonly OrderCard[] }): ReactNode {
  const t = useText()
  const columns: TableColumnsType<OrderCard> = [
    {
      title: t('cards.order.card'),
      render: (_, card) => (
        <>
          <span className={textStyles.quiet}>{t('cards.order.unit', { n: card.unitNo })}</span> {tailOf(card)}
        </>
      ),
    },
    { title: t('cards.order.state'), render: (_, card) => <CardState card={card} /> },
    { title: t('cards.cards.times'), render: (_, card) => <Times card={card} /> },
    { title: '', align: 'right', render: (_, card) => <Acts card={card} /> },
  ]
  return (
    <Table<OrderCard>
      aria-label={t('cards.order.title')}
      size="middle"
      rowKey="codeId"
      {...scrollingTable}
      dataSource={[...cards]}
      className={phoneCards}
      columns={cardColumns<OrderCard>(columns)}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  )
}

function Times({ card }: { card: OrderCard }): ReactNode {
  const t = useText()
  return (
    <>
      <div>
        <span className={textStyles.quiet}>{t('cards.order.deliveredAt')}</span> <DateTime at={card.deliveredAt} />
      </div>
      <div>
        <span className={textStyles.quiet}>{t('cards.order.revealedAt')}</span>{' '}
        {card.revealedAt === null ? t('cards.order.notRevealed') : <DateTime at={card.revealedAt} />}
      </div>
    </>
  )
}

function CardState({ card }: { card: OrderCard }): ReactNode {
  const t = useText()
  if (card.isReplaced) return <StateTag tone="plain">{t('cards.order.state.replaced')}</StateTag>
  return card.isVoid ? (
    <StateTag tone="bad">{t('cards.state.void')}</StateTag>
  ) : (
    <StateTag tone="good">{t('cards.order.state.delivered')}</StateTag>
  )
}

function Acts({ card }: { card: OrderCard }): ReactNode {
  const state: 'void' | 'assigned' = card.isVoid ? 'void' : 'assigned'
  const act = { codeId: card.codeId, name: tailOf(card), state, isRevealed: card.revealedAt !== null }
  return (
    <div className={styles.acts}>
      <RevealCard {...act} />
      <CardHistory {...act} />
      {card.isVoid ? null : (
        <>
          <ReplaceCard {...act} />
          <VoidCard {...act} />
        </>
      )}
    </div>
  )
}

/** `••••0001`: of its number only the end. Pure. */
function tailOf({ tail }: OrderCard): string {
  return `••••${tail}`
}
