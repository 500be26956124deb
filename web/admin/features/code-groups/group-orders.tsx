import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { TabTable } from '../../kit/tab-table.tsx'
import textStyles from '../../kit/text.module.css'
import styles from './code-groups.module.css'
import { maskedTail } from './code-value.tsx'
import type { TabProps } from './group-detail.tsx'
import { useGroupOrders } from './group-queries.ts'

/** Tails written out per order; the order's page has all. */
const shownTails = 3

/** The orders that got codes of the group (S0-35). */
export function GroupOrders({ group, search, onSearch }: TabProps): ReactNode {
  const t = useText()
  return (
    <TabTable
      label={t('codes.tab.orders')}
      rowKey="orderId"
      query={useGroupOrders(group.id, search)}
      search={search}
      onSearch={onSearch}
      empty={{ title: t('codes.orders.empty.title'), text: t('codes.orders.empty.text') }}
      columns={[
        {
          title: t('codes.orders.number'),
          render: (_, order) => (
            <ShopLink className={textStyles.link} to={`orders/${order.orderId}`}>
              #{order.orderNumber}
            </ShopLink>
          ),
        },
        { title: t('codes.orders.recipient'), render: (_, order) => order.recipientName },
        { title: t('codes.orders.count'), align: 'right', render: (_, order) => order.codeCount },
        {
          title: t('codes.orders.tails'),
          render: (_, { tails }) => (
            <span className={styles.example}>
              {tails.slice(0, shownTails).map(maskedTail).join('  ')}
              {tails.length > shownTails ? ` ${t('codes.orders.more', { n: tails.length })}` : ''}
            </span>
          ),
        },
        { title: t('codes.orders.issuedAt'), render: (_, order) => <DateTime at={order.issuedAt} /> },
      ]}
    />
  )
}
