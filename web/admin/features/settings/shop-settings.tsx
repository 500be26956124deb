import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { sessionQuery } from '../../app/session/session.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from './settings.module.css'
import { SettingsPage } from './settings-page.tsx'

type ShopView = operations['readShop']['responses'][200]['content']['application/json']
type Values = {
  name: string
  accentColor: string
  notificationEmails: string[]
  sandboxPayments: boolean
  guestCheckout: boolean
  autoCloseDays: number | null
}

/** What the shop is called, looks like, and whom it alarms. */
export function ShopSettings(): ReactNode {
  const t = useText()
  const { api, key, can } = useShop()
  const [isEditing, setEditing] = useState(false)
  const query = useQuery({
    queryKey: key('shop'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/shop', { signal })),
  })
  return (
    <SettingsPage title={t('settings.shop.title')} query={query}>
      {(shop) => (
        <>
          <Panel
            title={t('settings.shop.about')}
            extra={can('shop.manage') ? <Button onClick={() => setEditing(true)}>{t('settings.edit')}</Button> : undefined}
          >
            <Facts
              items={[
                { name: t('settings.shop.name'), value: shop.name },
                { name: t('settings.shop.handle'), value: `/s/${shop.handle}/` },
                { name: t('settings.shop.accent'), value: <Accent color={shop.accentColor} /> },
                {
                  name: t('settings.shop.alarmMails'),
                  value: shop.notificationEmails.join(t('kit.filter.and')) || t('settings.shop.noAlarmMails'),
                },
                { name: t('settings.shop.guests'), value: shop.guestCheckout ? t('settings.on') : t('settings.off') },
                {
                  name: t('settings.shop.autoClose'),
                  value: shop.autoCloseDays === null ? t('settings.off') : t('settings.shop.autoCloseAfter', { n: shop.autoCloseDays }),
                },
                {
                  name: t('settings.shop.sandbox'),
                  value: shop.sandboxPayments ? <StateTag tone="warning">{t('settings.on')}</StateTag> : t('settings.off'),
                },
              ]}
            />
          </Panel>
          <Panel title={t('settings.shop.fixed')}>
            <Facts
              items={[
                { name: t('settings.shop.currency'), value: shop.currency },
                { name: t('settings.shop.timeZone'), value: shop.timeZone },
                { name: t('settings.locale'), value: t(`settings.locale.${shop.locale}`) },
              ]}
            />
          </Panel>
          {isEditing ? <EditShop shop={shop} onClose={() => setEditing(false)} /> : null}
        </>
      )}
    </SettingsPage>
  )
}

function Accent({ color }: { color: string }): ReactNode {
  return (
    <span className={styles.accent}>
      <span className={styles.swatch} style={{ background: color }} />
      {color}
    </span>
  )
}

function EditShop({ shop, onClose }: { shop: ShopView; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const queries = useQueryClient()
  return (
    <FormDialog<Values, unknown>
      title={t('settings.shop.about')}
      verb={t('settings.save')}
      done={t('settings.saved')}
      invalidates={[key('shop')]}
      initialValues={shop}
      onSubmit={(values) => read(api.PATCH('/api/admin/shop', { body: { ...values, version: shop.version } }))}
      // The name, colour and banners of the frame come with the session.
      onDone={() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('settings.shop.name')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="accentColor" label={t('settings.shop.accent')} extra={t('settings.shop.accent.help')} required>
        <Input type="color" className={styles.color} />
      </Form.Item>
      <Form.Item name="notificationEmails" label={t('settings.shop.alarmMails')} extra={t('settings.shop.alarmMails.help')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ', ';']} maxCount={20} />
      </Form.Item>
      <Form.Item
        name="guestCheckout"
        label={t('settings.shop.guests')}
        extra={t('settings.shop.guests.help')}
        valuePropName="checked"
        required
      >
        <Switch />
      </Form.Item>
      <Form.Item name="autoCloseDays" label={t('settings.shop.autoClose')} extra={t('settings.shop.autoClose.help')}>
        <InputNumber min={1} max={365} precision={0} />
      </Form.Item>
      <Form.Item
        name="sandboxPayments"
        label={t('settings.shop.sandbox')}
        extra={t('settings.shop.sandbox.help')}
        valuePropName="checked"
        required
      >
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
