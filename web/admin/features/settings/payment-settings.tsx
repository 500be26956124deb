import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Switch, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { BankAccount } from './bank-account.tsx'
import styles from './settings.module.css'
import { SettingsPage } from './settings-page.tsx'

type Method = operations['listPaymentMethods']['responses'][200]['content']['application/json']['items'][number]
type Provider = operations['readPaymentSettings']['responses'][200]['content']['application/json']['providers'][number]

/** How customers can pay, and the gateways behind it. Secrets are never shown again. */
export function PaymentSettings(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('payment-settings'),
    queryFn: async ({ signal }) => {
      const [methods, settings] = await Promise.all([
        read(api.GET('/api/admin/payment-methods', { signal })),
        read(api.GET('/api/admin/payment-settings', { signal })),
      ])
      return { methods: methods.items, providers: settings.providers }
    },
  })
  return (
    <SettingsPage title={t('settings.payment.title')} query={query}>
      {({ methods, providers }) => (
        <>
          <Methods methods={methods} />
          <BankAccount />
          {providers.map((provider) => (
            <Gateway key={provider.name} provider={provider} />
          ))}
        </>
      )}
    </SettingsPage>
  )
}

function Methods({ methods }: { methods: readonly Method[] }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [editing, setEditing] = useState<Method>()
  return (
    <Panel title={t('settings.payment.methods')} flush>
      <Table<Method>
        aria-label={t('settings.payment.methods')}
        size="middle"
        rowKey="id"
        pagination={false}
        scroll={{ x: true }}
        dataSource={[...methods]}
        columns={[
          { title: t('settings.method.name'), render: (_, method) => method.name },
          {
            title: t('settings.payment.timing'),
            render: (_, method) => t.maybe(`settings.payment.timing.${method.timing}`) ?? method.timing,
          },
          { title: t('settings.method.state'), render: (_, method) => <OnOff isOn={method.isEnabled} /> },
          {
            title: <span className={styles.spoken}>{t('settings.edit')}</span>,
            align: 'right',
            render: (_, method) =>
              can('orders.settings') ? (
                <Button size="small" aria-label={t('settings.editOf', { name: method.name })} onClick={() => setEditing(method)}>
                  {t('settings.edit')}
                </Button>
              ) : null,
          },
        ]}
      />
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
          <Form.Item
            name="name"
            label={t('settings.method.name')}
            extra={t('settings.method.name.help')}
            rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="isEnabled" label={t('settings.method.enabled')} valuePropName="checked" required>
            <Switch />
          </Form.Item>
        </FormDialog>
      ) : null}
    </Panel>
  )
}

/** On or off, in words. */
export function OnOff({ isOn }: { isOn: boolean }): ReactNode {
  const t = useText()
  return <StateTag tone={isOn ? 'good' : 'plain'}>{t(isOn ? 'settings.on' : 'settings.off')}</StateTag>
}

function Gateway({ provider }: { provider: Provider }): ReactNode {
  const t = useText()
  const name = t.maybe(`settings.provider.${provider.name}`) ?? provider.name
  if (provider.noticeUrl === null) return null
  return (
    <Panel title={name} extra={provider.isSandbox ? <Rotate /> : undefined}>
      <Facts
        items={[
          { name: t('settings.method.state'), value: <OnOff isOn={provider.isOn} /> },
          {
            name: t('settings.payment.noticeUrl'),
            value: (
              <>
                <code>{provider.noticeUrl}</code> <CopyButton text={provider.noticeUrl} label={t('settings.payment.noticeUrl')} />
              </>
            ),
          },
          {
            name: t('settings.payment.secretChangedAt'),
            value: provider.secretChangedAt ? <DateTime at={provider.secretChangedAt} /> : undefined,
          },
        ]}
      />
      {provider.isSandbox && !provider.isOn ? <p className={styles.quiet}>{t('settings.payment.sandboxOff')}</p> : null}
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
