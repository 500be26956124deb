import { Alert, Button, Modal, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { EmptyState, FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import { EndpointDialog } from './endpoint-dialog.tsx'
import { type Endpoint, useEndpoints } from './webhook-queries.ts'
import styles from './webhooks.module.css'

type Shown = { kind: 'add' } | { kind: 'edit' | 'rotate' | 'delete'; endpoint: Endpoint } | undefined
type Made = { secret: string; previousEndsAt?: string }

/** Addresses outside that are told what happens in the shop (SX-34). */
export function WebhooksPanel(): ReactNode {
  const t = useText()
  const query = useEndpoints()
  const [shown, setShown] = useState<Shown>()
  const [made, setMade] = useState<Made>()
  return (
    <Panel
      title={t('webhooks.title')}
      flush
      extra={
        <Button type="primary" onClick={() => setShown({ kind: 'add' })}>
          {t('webhooks.add')}
        </Button>
      }
    >
      <p className={styles.note}>{t('webhooks.help')}</p>
      {query.data ? (
        query.data.items.length === 0 ? (
          <EmptyState title={t('webhooks.empty.title')} text={t('webhooks.empty.text')} />
        ) : (
          <EndpointTable endpoints={query.data.items} onShow={setShown} />
        )
      ) : query.isError ? (
        <FailedState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <LoadingState />
      )}
      {shown?.kind === 'add' || shown?.kind === 'edit' ? (
        <EndpointDialog
          endpoint={shown.kind === 'edit' ? shown.endpoint : undefined}
          types={query.data?.types ?? []}
          onMade={setMade}
          onClose={() => setShown(undefined)}
        />
      ) : null}
      <RotateDialog endpoint={shown?.kind === 'rotate' ? shown.endpoint : undefined} onMade={setMade} onClose={() => setShown(undefined)} />
      <DeleteDialog endpoint={shown?.kind === 'delete' ? shown.endpoint : undefined} onClose={() => setShown(undefined)} />
      <SecretDialog made={made} onClose={() => setMade(undefined)} />
    </Panel>
  )
}

function EndpointTable({ endpoints, onShow }: { endpoints: readonly Endpoint[]; onShow: (shown: Shown) => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const test = useAct({
    act: ({ id }: Endpoint) =>
      read(api.POST('/api/admin/webhook-endpoints/{endpointId}/test-sends', { params: { path: { endpointId: id } } })),
    invalidates: [key('webhooks')],
    done: t('webhooks.test.done'),
  })
  return (
    <Table<Endpoint>
      aria-label={t('webhooks.title')}
      size="middle"
      rowKey="id"
      pagination={false}
      scroll={{ x: true }}
      dataSource={[...endpoints]}
      className={phoneCards}
      columns={cardColumns<Endpoint>([
        {
          title: t('webhooks.endpoint'),
          render: (_, { name, url }) => (
            <div className={styles.endpoint}>
              {name}
              <code className={styles.url}>{url}</code>
            </div>
          ),
        },
        {
          title: t('webhooks.types'),
          render: (_, { types }) => (
            <span className={styles.types}>{types.map((type) => t(`webhooks.type.${type}`)).join(t('kit.filter.and'))}</span>
          ),
        },
        { title: t('settings.method.state'), render: (_, endpoint) => <EndpointState endpoint={endpoint} /> },
        {
          title: <span className={styles.spoken}>{t('webhooks.acts')}</span>,
          align: 'right',
          render: (_, endpoint) => (
            <div className={styles.acts}>
              <ReasonButton
                size="small"
                can={endpoint.isEnabled ? true : { code: 'webhook_endpoint_disabled' }}
                aria-label={t('webhooks.testOf', { name: endpoint.name })}
                loading={test.isPending && test.variables.id === endpoint.id}
                onClick={() => test.mutate(endpoint)}
              >
                {t('webhooks.test')}
              </ReasonButton>
              <Button
                size="small"
                aria-label={t('settings.editOf', { name: endpoint.name })}
                onClick={() => onShow({ kind: 'edit', endpoint })}
              >
                {t('settings.edit')}
              </Button>
              <Button
                size="small"
                aria-label={t('webhooks.rotateOf', { name: endpoint.name })}
                onClick={() => onShow({ kind: 'rotate', endpoint })}
              >
                {t('webhooks.rotate')}
              </Button>
              <Button
                size="small"
                danger
                aria-label={t('webhooks.deleteOf', { name: endpoint.name })}
                onClick={() => onShow({ kind: 'delete', endpoint })}
              >
                {t('webhooks.delete')}
              </Button>
            </div>
          ),
        },
      ])}
    />
  )
}

function EndpointState({ endpoint: { isEnabled, disabledReason, disabledAt } }: { endpoint: Endpoint }): ReactNode {
  const t = useText()
  if (isEnabled) return <StateTag tone="good">{t('settings.on')}</StateTag>
  if (disabledReason !== 'gone') return <StateTag tone="plain">{t('settings.off')}</StateTag>
  return (
    <>
      <StateTag tone="bad">{t('webhooks.gone')}</StateTag>
      <div className={styles.quiet}>
        <DateTime at={disabledAt} />
      </div>
    </>
  )
}

type DialogProps = { endpoint: Endpoint | undefined; onClose: () => void }

function RotateDialog({ endpoint, onMade, onClose }: DialogProps & { onMade: (made: Made) => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const rotate = useAct({
    act: ({ id }: Endpoint) =>
      read(api.POST('/api/admin/webhook-endpoints/{endpointId}/secret-rotations', { params: { path: { endpointId: id } } })),
    invalidates: [key('webhooks')],
    onSuccess: onMade,
    onError: () => true,
  })
  return (
    <DangerDialog
      isOpen={endpoint !== undefined}
      title={t('webhooks.rotate.title', { name: endpoint?.name ?? '' })}
      consequences={[t('webhooks.rotate.day'), t('webhooks.once')]}
      verb={t('webhooks.rotate')}
      onConfirm={async () => endpoint && rotate.mutateAsync(endpoint)}
      onClose={onClose}
    />
  )
}

function DeleteDialog({ endpoint, onClose }: DialogProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const remove = useAct({
    act: ({ id, version }: Endpoint) =>
      read(api.DELETE('/api/admin/webhook-endpoints/{endpointId}', { params: { path: { endpointId: id }, query: { version } } })),
    invalidates: [key('webhooks')],
    done: t('webhooks.deleted'),
    onError: () => true,
  })
  return (
    <DangerDialog
      isOpen={endpoint !== undefined}
      title={t('webhooks.delete.title', { name: endpoint?.name ?? '' })}
      consequences={[t('webhooks.delete.waiting'), t('webhooks.delete.kept')]}
      verb={t('webhooks.delete.verb')}
      onConfirm={async () => endpoint && remove.mutateAsync(endpoint)}
      onClose={onClose}
    />
  )
}

/** The only time it is shown. */
function SecretDialog({ made, onClose }: { made: Made | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <Modal
      open={made !== undefined}
      title={t('webhooks.secret')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden // a hidden dialog would keep the secret in the page
      footer={
        <Button type="primary" onClick={onClose}>
          {t('webhooks.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('webhooks.once')} />
      <p className={styles.secret}>
        <code>{made?.secret}</code> <CopyButton text={made?.secret ?? ''} label={t('webhooks.secret')} />
      </p>
      {made?.previousEndsAt ? (
        <p>
          {t('webhooks.previousEndsAt')} <DateTime at={made.previousEndsAt} />
        </p>
      ) : null}
    </Modal>
  )
}
