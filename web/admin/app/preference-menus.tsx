import { BgColorsOutlined, GlobalOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useSwitchLocale, useText } from '#web/i18n/admin/use-text.tsx'
import { localeNames, locales } from '#web/i18n/locale.ts'
import { chooseScheme, schemeChoices, useColorScheme } from './color-scheme.ts'

/** Language, and light or dark. */
export function PreferenceMenus(): ReactNode {
  const t = useText()
  const preferences = usePreferences()
  return (
    <>
      <Dropdown trigger={['click']} menu={preferences.language}>
        <Button type="text" icon={<GlobalOutlined aria-hidden />} aria-label={`${t('shell.language')}: ${localeNames[t.locale]}`}>
          <span lang={t.locale}>{localeNames[t.locale]}</span>
        </Button>
      </Dropdown>
      <Dropdown trigger={['click']} menu={preferences.scheme}>
        <Button type="text" icon={<BgColorsOutlined aria-hidden />} aria-label={t('shell.scheme')} title={t('shell.scheme')} />
      </Dropdown>
    </>
  )
}

/** The same two choices as menus, for places that have their own button. */
export function usePreferences() {
  const t = useText()
  const switchLocale = useSwitchLocale()
  const { choice } = useColorScheme()
  const language = {
    items: locales.map((locale) => ({
      key: locale,
      label: <span lang={locale}>{localeNames[locale]}</span>,
      onClick: () => void switchLocale(locale),
    })),
    selectable: true,
    selectedKeys: [t.locale],
  }
  const scheme = {
    items: schemeChoices.map((known) => ({ key: known, label: t(`shell.scheme.${known}`), onClick: () => chooseScheme(known) })),
    selectable: true,
    selectedKeys: [choice],
  }
  return { language, scheme }
}
