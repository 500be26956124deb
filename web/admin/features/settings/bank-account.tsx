import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import styles from './settings.module.css'

type Account = NonNullable<operations['readTransferAccount']['responses'][200]['content']['application/json']['account']>

/** Where customers transfer to. Without it bank transfer cannot be offered. */
export function BankAccount(): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [isEditing, setEditing] = useState(false)
  const query = useQuery({
    queryKey: key('payment-settings', 'bank-transfer'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/payment-settings/bank-transfer', { signal })),
  })
  const account = query.data?.account
  return (
    <Panel
      title={t('settings.bank.title')}
      extra={
        query.data && can('payments.configure') ? (
          <Button aria-label={t('settings.editOf', { name: t('settings.bank.title') })} onClick={() => setEditing(true)}>
            {t('settings.edit')}
          </Button>
        ) : undefined
      }
    >
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState rows={3} /> : null}
      {account === null ? <p className={styles.quiet}>{t('settings.bank.empty')}</p> : null}
      {account ? (
        <Facts
          items={[
            { name: t('settings.bank.name'), value: `${account.bankCode} ${account.bankName} ${account.branchName}` },
            { name: t('settings.bank.number'), value: account.accountNumber },
            { name: t('settings.bank.holder'), value: account.accountName },
            { name: t('settings.bank.dueDays'), value: t('settings.bank.dueDays.value', { n: account.dueDays }) },
          ]}
        />
      ) : null}
      {isEditing ? <EditAccount account={account ?? null} onClose={() => setEditing(false)} /> : null}
    </Panel>
  )
}

function EditAccount({ account, onClose }: { account: Account | null; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const required = { required: true, whitespace: true, message: t('kit.form.required') }
  return (
    <FormDialog<Omit<Account, 'version'>, unknown>
      title={t('settings.bank.title')}
      verb={t('settings.save')}
      done={t('settings.saved')}
      invalidates={[key('payment-settings')]}
      initialValues={account ?? { branchName: '', dueDays: 3 }}
      onSubmit={(values) =>
        read(
          api.PUT('/api/admin/payment-settings/bank-transfer', {
            body: { ...values, branchName: values.branchName ?? '', version: account?.version ?? 0 },
          }),
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="bankCode"
        label={t('settings.bank.code')}
        rules={[required, { pattern: /^\d{3}$/, message: t('settings.bank.code.wrong') }]}
      >
        <Input inputMode="numeric" maxLength={3} />
      </Form.Item>
      <Form.Item name="bankName" label={t('settings.bank.name')} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="branchName" label={t('settings.bank.branch')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="accountNumber"
        label={t('settings.bank.number')}
        rules={[required, { pattern: /^\d[\d-]{4,24}$/, message: t('settings.bank.number.wrong') }]}
      >
        <Input inputMode="numeric" maxLength={25} />
      </Form.Item>
      <Form.Item name="accountName" label={t('settings.bank.holder')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="dueDays" label={t('settings.bank.dueDays')} extra={t('settings.bank.dueDays.help')} required>
        <InputNumber min={1} max={30} precision={0} />
      </Form.Item>
    </FormDialog>
  )
}
