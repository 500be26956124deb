import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, InputNumber, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { sessionQuery } from '../../app/session/session.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { SettingsPage } from './settings-page.tsx'
import {
  SettingValue,
  settingInput,
  settingRules,
  settingsFrom,
  type ViewSettings,
  viewSettingNames,
  viewSettings,
} from './view-setting.tsx'

type ShopView = operations['readShop']['responses'][200]['content']['application/json']
type Values = ViewSettings & {
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
                { name: t('settings.shop.handle'), value: `/s/${shop.handle}/` },
                ...viewSettingNames.map((name) => ({
                  name: t(`settings.shop.${viewSettings[name]}`),
                  value: <SettingValue name={name} of={shop} />,
                })),
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

function EditShop({ shop, onClose }: { shop: ShopView; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const queries = useQueryClient()
  return (
    <FormDialog<Values, unknown>
      title={t('settings.shop.about')}
      verb={t('settings.save')}
      done={t('settings.saved')}
      invalidates={[key('shop'), key('store-views')]}
      initialValues={shop}
      onSubmit={(values) => {
        const body = { ...values, ...(settingsFrom(values, viewSettingNames) as ViewSettings), version: shop.version }
        return read(api.PATCH('/api/admin/shop', { body }))
      }}
      // The name, colour and banners of the frame come with the session.
      onDone={() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })}
      onClose={onClose}
    >
      {viewSettingNames.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`settings.shop.${viewSettings[name]}`)}
          extra={t.maybe(`settings.shop.${viewSettings[name]}.help`)}
          rules={settingRules(t, name)}
          required={name === 'accentColor' || name === 'name'}
        >
          {settingInput(name)}
        </Form.Item>
      ))}
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
