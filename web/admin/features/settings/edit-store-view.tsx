import { Form, Input, Switch } from 'antd'
import { type ReactNode, useId } from 'react'
import { read } from '#web/api/client.ts'
import { reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import styles from './settings.module.css'
import type { StoreView } from './store-views.tsx'
import {
  SettingValue,
  settingInput,
  settingRules,
  settingsFrom,
  type ViewSettingName,
  type ViewSettings,
  viewSettingNames,
  viewSettings,
} from './view-setting.tsx'

type Values = { name: string; isOffered: boolean; isOwn: Record<ViewSettingName, boolean>; own: ViewSettings }

/** Which settings a store view has of its own, with a switch each; what is off shows what it inherits. */
export function EditStoreView({ view, onClose }: { view: StoreView; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const { withdraw } = view.can
  const isOwn = Object.fromEntries(viewSettingNames.map((name) => [name, name in view.own])) as Values['isOwn']
  return (
    <FormDialog<Values, unknown>
      title={t('settings.editOf', { name: view.name })}
      verb={t('settings.save')}
      done={t('settings.saved')}
      invalidates={[key('store-views')]}
      width={640}
      initialValues={{ name: view.name, isOffered: view.isOffered, isOwn, own: view.effective }}
      onSubmit={(values) => {
        const names = viewSettingNames.filter((name) => values.isOwn[name])
        const own = settingsFrom(values.own, names) as StoreView['own']
        const body = { version: view.version, name: values.name, isOffered: values.isOffered, own }
        return read(api.PATCH('/api/admin/store-views/{viewId}', { params: { path: { viewId: view.id } }, body }))
      }}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('settings.views.label')}
        extra={t('settings.views.label.help')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item
        name="isOffered"
        label={t('settings.views.offered')}
        extra={withdraw === true ? t('settings.views.offered.help') : reasonText(t, withdraw)}
        valuePropName="checked"
        required
      >
        <Switch disabled={withdraw !== true} />
      </Form.Item>
      {viewSettingNames.map((name) => (
        <Overridable key={name} name={name} inherited={view.inherited} />
      ))}
    </FormDialog>
  )
}

/** One setting: its switch, and below it the view's own value or the one it inherits. */
function Overridable({ name, inherited }: { name: ViewSettingName; inherited: ViewSettings }): ReactNode {
  const t = useText()
  const labelId = useId()
  const isOwn = Form.useWatch<boolean | undefined>(['isOwn', name])
  const setting = t(`settings.shop.${viewSettings[name]}`)
  return (
    <div className={styles.overridable} role="group" aria-labelledby={labelId}>
      <div className={styles.overridableHead}>
        <span id={labelId}>{setting}</span>
        <span className={styles.override}>
          <span aria-hidden>{t('settings.views.useOwn')}</span>
          <Form.Item name={['isOwn', name]} valuePropName="checked" noStyle>
            <Switch size="small" aria-label={t('settings.views.useOwnOf', { setting })} />
          </Form.Item>
        </span>
      </div>
      {isOwn ? (
        <Form.Item
          name={['own', name]}
          rules={settingRules(t, name)}
          extra={name === 'name' ? undefined : t.maybe(`settings.views.${name}.help`)}
        >
          {settingInput(name, setting)}
        </Form.Item>
      ) : (
        <div className={styles.inherited}>
          <span>{t('settings.views.inherits')}</span>
          <SettingValue name={name} of={inherited} />
        </div>
      )}
    </div>
  )
}
