import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { operations } from '#web/api/schema.gen.ts'
import { type AdminText, useText } from '#web/i18n/admin/use-text.tsx'
import styles from './settings.module.css'

/** The settings of which a store view may have a value of its own. */
export type ViewSettings = operations['listStoreViews']['responses'][200]['content']['application/json']['items'][number]['effective']
export type ViewSettingName = keyof ViewSettings

/** In the order of the screens, with the texts they are called by. */
export const viewSettings = {
  name: 'name',
  accentColor: 'accent',
  announcement: 'announcement',
  contactEmail: 'contactEmail',
  contactPhone: 'contactPhone',
  mailSenderName: 'senderName',
  notificationEmails: 'alarmMails',
} as const satisfies Record<ViewSettingName, string>

export const viewSettingNames = Object.keys(viewSettings) as ViewSettingName[]

/** The value as a person reads it; nothing is said in words. */
export function SettingValue({ name, of }: { name: ViewSettingName; of: ViewSettings }): ReactNode {
  const t = useText()
  if (name === 'accentColor') {
    return (
      <span className={styles.accent}>
        <span className={styles.swatch} style={{ background: of.accentColor }} />
        {of.accentColor}
      </span>
    )
  }
  return settingText(t, name, of)
}

function settingText(t: AdminText, name: Exclude<ViewSettingName, 'accentColor'>, of: ViewSettings): string {
  if (name === 'notificationEmails') return of.notificationEmails.join(t('kit.filter.and')) || t('settings.shop.noAlarmMails')
  return of[name] ?? t(name === 'mailSenderName' ? 'settings.shop.senderName.none' : 'settings.shop.nothing')
}

/** The control of a setting; `label` where no label stands beside it. */
export function settingInput(name: ViewSettingName, label?: string): ReactNode {
  const named = label === undefined ? {} : { 'aria-label': label }
  if (name === 'accentColor') return <Input {...named} type="color" className={styles.color} />
  if (name === 'notificationEmails')
    return <Select {...named} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ', ';']} maxCount={20} />
  if (name === 'contactEmail') return <Input {...named} type="email" maxLength={254} />
  if (name === 'contactPhone') return <Input {...named} type="tel" maxLength={40} />
  return <Input {...named} maxLength={name === 'announcement' ? 200 : 60} showCount={name === 'announcement'} />
}

/** What is wrong about it before it is sent. */
export function settingRules(t: AdminText, name: ViewSettingName) {
  if (name === 'name') return [{ required: true, whitespace: true, message: t('kit.form.required') }]
  if (name === 'contactEmail') return [{ type: 'email', message: t('errors.email_invalid') } as const]
  if (name === 'contactPhone') return [{ pattern: /^[0-9+(][0-9+()#\- ]{2,}$/, message: t('settings.shop.contactPhone.wrong') }]
  return []
}

/** What the server takes: a field that was emptied means that there is none. */
export function settingsFrom(values: Partial<ViewSettings>, names: readonly ViewSettingName[]): Partial<ViewSettings> {
  return Object.fromEntries(names.map((name) => [name, emptied(values[name])]))
}

function emptied(value: ViewSettings[ViewSettingName] | undefined) {
  return typeof value === 'string' ? value.trim() || null : (value ?? null)
}
