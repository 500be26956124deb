import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatPhone } from '#web/i18n/format.ts'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { Money } from '../../kit/money.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { cardCell, cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import type { OrderSummary } from '../orders/order-queries.ts'
import { OrderStatusTag, PaymentStatusTag, ShippingStatusTag } from '../orders/state-tags.tsx'
import styles from './customers.module.css'
import { customerRoute } from './routes.ts'

/** The newest orders that the page shows; the rest is behind the link. */
const shownOrders = 20

/** One customer and the newest orders under the same address. */
export function CustomerPage(): ReactNode {
  const t = useText()
  const { api, key, can } = useShop()
  const { customerId } = customerRoute.useParams()
  const query = useQuery({
    queryKey: key('customers', 'one', customerId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/customers/{customerId}', { params: { path: { customerId } }, signal })),
  })
  return (
    <DetailPage
      query={query}
      back={{ to: 'customers', label: t('customers.list.title') }}
      title={({ name }) => name}
      states={({ isDisabled }) => (isDisabled ? <StateTag tone="bad">{t('customers.disabled')}</StateTag> : null)}
      main={({ email }) => (can('orders.see') ? <Orders email={email} /> : null)}
      side={(customer) => (
        <Panel title={t('customers.about')}>
          <Facts
            items={[
              {
                name: 'Email',
                value: (
                  <>
                    {customer.email} <CopyButton text={customer.email} label="Email" />
                  </>
                ),
              },
              { name: t('customers.column.phone'), value: customer.phone && formatPhone(customer.phone) },
              { name: t('customers.locale'), value: t(`customers.locale.${customer.locale}`) },
              { name: t('customers.column.createdAt'), value: <DateTime at={customer.createdAt} relative /> },
            ]}
          />
        </Panel>
      )}
    />
  )
}

function Orders({ email }: { email: string }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const params = { q: email, size: shownOrders }
  const query = useQuery({
    queryKey: key('orders', 'list', params),
    queryFn: ({ signal }) => read(api.GET('/api/admin/orders', { params: { query: params }, signal })),
  })
  const { data } = query
  return (
    <Panel
      title={t('customers.orders')}
      flush
      extra={
        <ShopLink to="orders" search={{ q: email }} className={styles.link}>
          {t('customers.orders.all')}
        </ShopLink>
      }
    >
      {data === undefined ? (
        query.isError ? (
          <FailedState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <LoadingState rows={4} />
        )
      ) : data.total === 0 ? (
        <EmptyState title={t('customers.orders.none')} text={t('customers.orders.none.text')} />
      ) : (
        <Table
          aria-label={t('customers.orders')}
          size="middle"
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={[...data.items]}
          className={phoneCards}
          columns={cardColumns<OrderSummary>([
            {
              title: t('orders.column.number'),
              render: (_, { id, number }) => (
                <ShopLink to={`orders/${id}`} className={styles.link}>
                  #{number}
                </ShopLink>
              ),
            },
            { title: t('orders.column.placedAt'), render: (_, { placedAt }) => <DateTime at={placedAt} /> },
            {
              title: t('orders.column.status'),
              onCell: () => cardCell('', { isMark: true }),
              render: (_, { status }) => <OrderStatusTag status={status} />,
            },
            {
              title: t('orders.column.payment'),
              onCell: () => cardCell('', { isMark: true }),
              render: (_, order) => <PaymentStatusTag {...order} />,
            },
            {
              title: t('orders.column.shipping'),
              onCell: () => cardCell('', { isMark: true }),
              render: (_, order) => <ShippingStatusTag {...order} />,
            },
            {
              title: t('orders.column.total'),
              align: 'right',
              render: (_, { totalAmount, currency }) => <Money amount={totalAmount} currency={currency} />,
            },
          ])}
        />
      )}
    </Panel>
  )
}
