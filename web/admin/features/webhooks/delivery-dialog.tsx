import { Modal, Table } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Facts } from '../../kit/panel.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import { DeliveryStateCell, whyText } from './delivery-state.tsx'
import { type DeliveryDetail, useDelivery } from './webhook-queries.ts'
import styles from './webhooks.module.css'

/** What one delivery said, how each attempt went, and the button that sends it again. */
export function DeliveryDialog({ deliveryId, onClose }: { deliveryId: string; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useDelivery(deliveryId)
  const replay = useAct({
    act: () => read(api.POST('/api/admin/webhook-deliveries/{deliveryId}/replays', { params: { path: { deliveryId } } })),
    invalidates: [key('webhooks')],
    done: t('webhooks.replayed'),
  })
  return (
    <Modal
      open
      width={760}
      title={query.data ? (t.maybe(`webhooks.type.${query.data.type}`) ?? query.data.type) : t('webhooks.deliveries')}
      onCancel={onClose}
      footer={
        query.data ? (
          <ReasonButton type="primary" can={query.data.can.replay} loading={replay.isPending} onClick={() => replay.mutate(undefined)}>
            {t('webhooks.replay')}
          </ReasonButton>
        ) : null
      }
    >
      {query.data ? (
        <Detail delivery={query.data} />
      ) : query.isError ? (
        <FailedState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Modal>
  )
}

type Attempt = DeliveryDetail['log'][number]

function Detail({ delivery }: { delivery: DeliveryDetail }): ReactNode {
  const t = useText()
  return (
    <>
      <Facts
        items={[
          { name: t('webhooks.endpoint'), value: delivery.endpointName },
          { name: t('settings.method.state'), value: <DeliveryStateCell delivery={delivery} /> },
          { name: t('webhooks.createdAt'), value: <DateTime at={delivery.createdAt} /> },
          { name: 'webhook-id', value: <code className={styles.url}>{delivery.webhookId}</code> },
        ]}
      />
      <h3 className={styles.heading}>{t('webhooks.body')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reachable by keyboard */}
      <pre className={styles.body} tabIndex={0}>
        {readable(delivery.body)}
      </pre>
      <h3 className={styles.heading}>{t('webhooks.attempts')}</h3>
      <Table<Attempt>
        aria-label={t('webhooks.attempts')}
        size="small"
        rowKey="attempt"
        pagination={false}
        scroll={{ x: true }}
        locale={{ emptyText: t('webhooks.attempts.none') }}
        dataSource={[...delivery.log]}
        columns={[
          { title: t('webhooks.attempt'), dataIndex: 'attempt' },
          { title: t('webhooks.createdAt'), render: (_, { startedAt }) => <DateTime at={startedAt} /> },
          {
            title: t('webhooks.answer'),
            render: (_, { status, error, answer }) => (
              <>
                {whyText(t, status, error) || t('webhooks.unknown')}
                {answer ? <code className={styles.url}>{answer}</code> : null}
              </>
            ),
          },
          {
            title: t('webhooks.duration'),
            align: 'right',
            render: (_, { durationMs }) => (durationMs === null ? '—' : t('webhooks.ms', { n: durationMs })),
          },
        ]}
      />
    </>
  )
}

/** Indented for reading; what was sent has no spaces. */
function readable(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2)
}
