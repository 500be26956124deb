import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Radio, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import styles from './settings.module.css'

type Account = NonNullable<operations['readEcpayAccount']['responses'][200]['content']['application/json']['account']>
type Method = operations['listPaymentMethods']['responses'][200]['content']['application/json']['items'][number]
type Values = Pick<Account, 'merchantId' | 'isStage' | 'dueDays'> & { hashKey?: string; hashIv?: string }

/** The shop's account at ECPay and which of its ways to pay are offered. Keys are typed in and never shown again. */
export function EcpayAccount(): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [isEditing, setEditing] = useState(false)
  const query = useQuery({
    queryKey: key('payment-settings', 'ecpay'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/payment-settings/ecpay', { signal })),
  })
  const account = query.data?.account
  const title = t('settings.ecpay.title')
  return (
    <Panel
      title={title}
      extra={
        query.data && can('payments.configure') ? (
          <Button aria-label={t('settings.editOf', { name: title })} onClick={() => setEditing(true)}>
            {t('settings.edit')}
          </Button>
        ) : undefined
      }
    >
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState rows={3} /> : null}
      {account === null ? <p className={styles.quiet}>{t('settings.ecpay.empty')}</p> : null}
      {account ? (
        <>
          <Facts
            items={[
              { name: t('settings.ecpay.merchantId'), value: account.merchantId },
              { name: t('settings.ecpay.environment'), value: t(account.isStage ? 'settings.ecpay.stage' : 'settings.ecpay.production') },
              { name: t('settings.ecpay.dueDays'), value: t('settings.ecpay.dueDays.value', { n: account.dueDays }) },
              { name: t('settings.payment.secretChangedAt'), value: <DateTime at={account.changedAt} /> },
              {
                name: t('settings.ecpay.previousEndsAt'),
                value: account.previousEndsAt ? <DateTime at={account.previousEndsAt} /> : undefined,
              },
              { name: t('settings.ecpay.former'), value: account.formerMerchantIds.join(', ') || undefined },
            ]}
          />
          {can('orders.see') ? <Ways /> : null}
        </>
      ) : null}
      {isEditing ? <EditAccount account={account ?? null} onClose={() => setEditing(false)} /> : null}
    </Panel>
  )
}

/** The four ways of the account, each turned on and off where it stands. */
function Ways(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('payment-settings', 'methods'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/payment-methods', { signal }))).items,
  })
  const methods = query.data?.filter(({ provider }) => provider.startsWith('ecpay_')) ?? []
  if (methods.length === 0) return null
  return (
    <fieldset className={styles.ways}>
      <legend>{t('settings.ecpay.ways')}</legend>
      {methods.map((method) => (
        <Way key={method.id} method={method} />
      ))}
    </fieldset>
  )
}

function Way({ method: { id, name, isEnabled, version } }: { method: Method }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const turn = useAct<boolean, unknown>({
    act: (isOn) =>
      read(
        api.PATCH('/api/admin/payment-methods/{methodId}', {
          params: { path: { methodId: id } },
          body: { name, isEnabled: isOn, version },
        }),
      ),
    done: t('settings.saved'),
    invalidates: [key('payment-settings'), key('dashboard')],
  })
  const labelId = `ecpay-way-${id}`
  return (
    <div className={styles.way}>
      <span id={labelId}>{name}</span>
      <Switch
        aria-labelledby={labelId}
        checked={isEnabled}
        loading={turn.isPending}
        disabled={!can('orders.settings')}
        onChange={(isOn) => turn.mutate(isOn)}
      />
    </div>
  )
}

function EditAccount({ account, onClose }: { account: Account | null; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const keyRules = [
    ...(account === null ? [{ required: true, message: t('kit.form.required') }] : []),
    { pattern: /^[A-Za-z0-9]{16}$/, message: t('settings.ecpay.key.wrong') },
  ]
  const keyHelp = t(account === null ? 'settings.ecpay.key.new' : 'settings.ecpay.key.keep')
  return (
    <FormDialog<Values, unknown>
      title={t('settings.ecpay.title')}
      verb={t('settings.save')}
      done={t('settings.saved')}
      invalidates={[key('payment-settings'), key('dashboard')]}
      initialValues={account ?? { isStage: false, dueDays: 3 }}
      onSubmit={({ merchantId, isStage, dueDays, hashKey, hashIv }) =>
        read(
          api.PUT('/api/admin/payment-settings/ecpay', {
            body: {
              merchantId,
              isStage,
              dueDays,
              ...(hashKey ? { hashKey } : {}),
              ...(hashIv ? { hashIv } : {}),
              version: account?.version ?? 0,
            },
          }),
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="merchantId"
        label={t('settings.ecpay.merchantId')}
        rules={[
          { required: true, message: t('kit.form.required') },
          { pattern: /^\d{7,10}$/, message: t('settings.ecpay.merchantId.wrong') },
        ]}
      >
        <Input inputMode="numeric" maxLength={10} autoComplete="off" />
      </Form.Item>
      <Form.Item name="hashKey" label={t('settings.ecpay.hashKey')} extra={keyHelp} rules={keyRules}>
        <Input.Password maxLength={16} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="hashIv" label={t('settings.ecpay.hashIv')} extra={keyHelp} rules={keyRules}>
        <Input.Password maxLength={16} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="isStage" label={t('settings.ecpay.environment')} extra={t('settings.ecpay.stage.help')} required>
        <Radio.Group
          options={[
            { value: false, label: t('settings.ecpay.production') },
            { value: true, label: t('settings.ecpay.stage') },
          ]}
        />
      </Form.Item>
      <Form.Item name="dueDays" label={t('settings.ecpay.dueDays')} extra={t('settings.ecpay.dueDays.help')} required>
        <InputNumber min={1} max={30} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}
