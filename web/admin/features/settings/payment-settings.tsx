import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { BankAccount } from './bank-account.tsx'
import { EcpayAccount } from './ecpay-account.tsx'
import { MethodEnabledField, MethodNameField, MethodPanel, OnOff } from './method-panel.tsx'
import styles from './settings.module.css'

type Method = operations['listPaymentMethods']['responses'][200]['content']['application/json']['items'][number]
type Account = operations['readPaymentSettings']['responses'][200]['content']['application/json']['accounts'][number]

/** How customers can pay, and the gateways behind it: each part to whom may see it. Secrets are never shown again. */
export function PaymentSettings(): ReactNode {
  const t = useText()
  const { can } = useShop()
  return (
    <div className={pageStyles.page}>
      <PageHead title={t('settings.payment.title')} />
      <div className={pageStyles.column}>
        {can('orders.see') ? <Methods /> : null}
        {can('payments.see') ? (
          <>
            <EcpayAccount />
            <BankAccount />
            <Gateways />
          </>
        ) : null}
      </div>
    </div>
  )
}

function Methods(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [editing, setEditing] = useState<Method>()
  const query = useQuery({
    queryKey: key('payment-settings', 'methods'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/payment-methods', { signal }))).items,
  })
  if (query.data === undefined) return <UnreadPanel title={t('settings.payment.methods')} query={query} />
  return (
    <MethodPanel<Method>
      title={t('settings.payment.methods')}
      methods={query.data}
      onEdit={setEditing}
      columns={[
        {
          title: t('settings.payment.timing'),
          render: (_, method) => t.maybe(`settings.payment.timing.${method.timing}`) ?? method.timing,
        },
      ]}
    >
      {editing ? (
        <FormDialog<{ name: string; isEnabled: boolean }, unknown>
          title={t('settings.editOf', { name: editing.name })}
          verb={t('settings.save')}
          done={t('settings.saved')}
          invalidates={[key('payment-settings'), key('dashboard')]}
          initialValues={editing}
          onSubmit={(values) =>
            read(
              api.PATCH('/api/admin/payment-methods/{methodId}', {
                params: { path: { methodId: editing.id } },
                body: { ...values, version: editing.version },
              }),
            )
          }
          onClose={() => setEditing(undefined)}
        >
          <MethodNameField />
          <MethodEnabledField />
        </FormDialog>
      ) : null}
    </MethodPanel>
  )
}

function Gateways(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('payment-settings', 'gateways'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/payment-settings', { signal }))).accounts,
  })
  if (query.data === undefined) return <UnreadPanel title={t('settings.payment.title')} query={query} />
  // Accounts that merchants bring have their own part of the page.
  return query.data.filter(({ isSandbox }) => isSandbox).map((account) => <Gateway key={account.name} account={account} />)
}

/** A part that is not here yet, or could not be read. */
function UnreadPanel({ title, query }: { title: string; query: UseQueryResult<unknown> }): ReactNode {
  return (
    <Panel title={title}>
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState rows={3} />}
    </Panel>
  )
}

function Gateway({ account }: { account: Account }): ReactNode {
  const t = useText()
  const name = t.maybe(`settings.provider.${account.name}`) ?? account.name
  return (
    <Panel title={name} extra={<Rotate />}>
      <Facts
        items={[
          { name: t('settings.method.state'), value: <OnOff isOn={account.isOn} /> },
          {
            name: t('settings.payment.noticeUrl'),
            value: (
              <>
                <code>{account.noticeUrl}</code> <CopyButton text={account.noticeUrl} label={t('settings.payment.noticeUrl')} />
              </>
            ),
          },
          {
            name: t('settings.payment.secretChangedAt'),
            value: account.secretChangedAt ? <DateTime at={account.secretChangedAt} /> : undefined,
          },
        ]}
      />
      {!account.isOn ? <p className={styles.quiet}>{t('settings.payment.sandboxOff')}</p> : null}
    </Panel>
  )
}

/** A new secret; the one before stays valid for a day, so that nothing is lost meanwhile. */
function Rotate(): ReactNode {
  const t = useText()
  const { api, can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const [made, setMade] = useState<{ secret: string; previousEndsAt: string }>()
  if (!can('payments.configure')) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('settings.payment.rotate')}</Button>
      <DangerDialog
        isOpen={isAsking}
        title={t('settings.payment.rotate.title')}
        consequences={[t('settings.payment.rotate.day'), t('settings.payment.rotate.once')]}
        verb={t('settings.payment.rotate')}
        onConfirm={async () => setMade(await read(api.POST('/api/admin/payment-settings/sandbox/rotation', { body: null })))}
        onClose={() => setAsking(false)}
      />
      <Modal
        open={made !== undefined}
        title={t('settings.payment.secret')}
        mask={{ closable: false }}
        onCancel={() => setMade(undefined)}
        footer={<Button onClick={() => setMade(undefined)}>{t('settings.payment.kept')}</Button>}
      >
        <Alert type="warning" showIcon title={t('settings.payment.rotate.once')} />
        {made ? (
          <p className={styles.secret}>
            <code>{made.secret}</code> <CopyButton text={made.secret} label={t('settings.payment.secret')} />
          </p>
        ) : null}
        {made ? (
          <p>
            {t('settings.payment.previousEndsAt')} <DateTime at={made.previousEndsAt} />
          </p>
        ) : null}
      </Modal>
    </>
  )
}
