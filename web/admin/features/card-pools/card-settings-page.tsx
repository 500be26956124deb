import { useNavigate } from '@tanstack/react-router'
import { Form, InputNumber, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { FormGroup, FormPage } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import styles from './card-pools.module.css'
import { type CardSettings, useCardSettings } from './pool-queries.ts'

type Values = Omit<CardSettings, 'version'>

/** The server's limits (S1-16, S1-18). */
const holdMinutes = { min: 5, max: 120 }
const unpaidOrders = { min: 1, max: 1_000 }
const limits = ['unpaidPerCustomer', 'unpaidPerPhone', 'unpaidPerAddress'] as const

/** What the shop has decided about card keys, for all its pools. */
export function CardSettingsPage(): ReactNode {
  const t = useText()
  const query = useCardSettings()
  const back = { to: 'card-pools', label: t('cards.list.title') }
  if (query.data === undefined) return <DetailPage query={query} back={back} title={() => t('cards.settings.title')} main={() => null} />
  return <SettingsForm shown={query.data} back={back} />
}

function SettingsForm({ shown, back }: { shown: CardSettings; back: { to: string; label: string } }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/card-pools/settings' })
  // As it was when the form opened: what a colleague saves meanwhile is a conflict, not overwritten (SX-32).
  const [{ version, ...settings }] = useState(shown)
  return (
    <FormPage<Values, CardSettings>
      title={t('cards.settings.title')}
      back={back}
      initialValues={settings}
      isReadOnly={!can('cards.manage')}
      submitLabel={t('cards.settings.save')}
      onSubmit={(values) => read(api.PATCH('/api/admin/card-settings', { body: { ...values, version } }))}
      onDone={() => void navigate({ to: '/$shop/card-pools', search: {} })}
      invalidates={[key('card-pools')]}
      done={t('cards.settings.saved')}
    >
      <FormGroup title={t('cards.settings.holding')}>
        <Form.Item
          name="holdMinutes"
          label={t('cards.settings.holdMinutes')}
          extra={t('cards.settings.holdMinutes.help', holdMinutes)}
          rules={[{ required: true, message: t('kit.form.required') }]}
        >
          <InputNumber<number> className={styles.number} {...holdMinutes} precision={0} suffix={t('cards.settings.minutes')} />
        </Form.Item>
        {(['holdsAtPayment', 'allowsDeferred', 'allowsCancelling'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            required
            label={t(`cards.settings.${name}`)}
            valuePropName="checked"
            extra={t(`cards.settings.${name}.help`)}
          >
            <Switch />
          </Form.Item>
        ))}
      </FormGroup>
      <FormGroup title={t('cards.settings.limits')} note={t('cards.settings.limits.note')}>
        {limits.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`cards.settings.${name}`)}
            rules={[{ required: true, message: t('kit.form.required') }]}
          >
            <InputNumber<number> className={styles.number} {...unpaidOrders} precision={0} suffix={t('cards.settings.orders')} />
          </Form.Item>
        ))}
      </FormGroup>
    </FormPage>
  )
}
