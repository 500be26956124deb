import { Button, Segmented, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import { DeliveryDialog } from './delivery-dialog.tsx'
import { DeliveryStateCell } from './delivery-state.tsx'
import { type Deliveries, type Delivery, type DeliveryState, deliveriesPerPage, useDeliveries } from './webhook-queries.ts'
import styles from './webhooks.module.css'

/** What was sent in the last thirty days, and what became of it. */
export function DeliveriesPanel(): ReactNode {
  const t = useText()
  const [page, setPage] = useState(1)
  const [state, setState] = useState<DeliveryState>()
  const [openedId, setOpenedId] = useState<string>()
  const query = useDeliveries({ page, state })
  return (
    <Panel
      title={t('webhooks.deliveries')}
      flush
      extra={
        <Segmented<DeliveryState | 'all'>
          aria-label={t('settings.method.state')}
          value={state ?? 'all'}
          options={(['all', 'failed', 'queued', 'delivered'] as const).map((value) => ({ value, label: t(`webhooks.show.${value}`) }))}
          onChange={(value) => {
            setState(value === 'all' ? undefined : value)
            setPage(1)
          }}
        />
      }
    >
      {query.data ? (
        query.data.total === 0 ? (
          <EmptyState title={t('webhooks.deliveries.empty')} text={t('webhooks.deliveries.empty.text')} />
        ) : (
          <DeliveryTable deliveries={query.data} page={page} onPage={setPage} onOpen={setOpenedId} />
        )
      ) : query.isError ? (
        <FailedState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <LoadingState />
      )}
      {openedId ? <DeliveryDialog deliveryId={openedId} onClose={() => setOpenedId(undefined)} /> : null}
    </Panel>
  )
}

type TableProps = { deliveries: Deliveries; page: number; onPage: (page: number) => void; onOpen: (deliveryId: string) => void }

function DeliveryTable({ deliveries: { items, total }, page, onPage, onOpen }: TableProps): ReactNode {
  const t = useText()
  return (
    <Table<Delivery>
      aria-label={t('webhooks.deliveries')}
      size="middle"
      rowKey="id"
      scroll={{ x: true }}
      dataSource={[...items]}
      pagination={
        total > deliveriesPerPage ? { current: page, total, pageSize: deliveriesPerPage, showSizeChanger: false, onChange: onPage } : false
      }
      className={phoneCards}
      columns={cardColumns<Delivery>([
        { title: t('webhooks.createdAt'), render: (_, { createdAt }) => <DateTime at={createdAt} /> },
        { title: t('webhooks.what'), render: (_, { type }) => t.maybe(`webhooks.type.${type}`) ?? type },
        { title: t('webhooks.endpoint'), dataIndex: 'endpointName' },
        { title: t('settings.method.state'), render: (_, delivery) => <DeliveryStateCell delivery={delivery} /> },
        {
          title: <span className={styles.spoken}>{t('webhooks.open')}</span>,
          align: 'right',
          render: (_, { id, type, createdAt }) => (
            <Button
              size="small"
              aria-label={t('webhooks.openOf', { what: t.maybe(`webhooks.type.${type}`) ?? type, at: createdAt })}
              onClick={() => onOpen(id)}
            >
              {t('webhooks.open')}
            </Button>
          ),
        },
      ])}
    />
  )
}
