import { MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ShopLink } from '../kit/shop-link.tsx'
import { GlobalSearch } from './global-search.tsx'
import { PreferenceMenus, usePreferences } from './preference-menus.tsx'
import type { Session } from './session/session.ts'
import { useSignOut } from './session/use-sign-out.ts'
import { ShopSwitcher } from './shop-switcher.tsx'
import styles from './top-bar.module.css'

/** Where am I (shop), what am I looking for (search), how do I like it (language, appearance), who am I. */
export function TopBar({ session, onOpenNav }: { session: Session; onOpenNav: () => void }): ReactNode {
  const t = useText()
  const [isSearchOpen, setSearchOpen] = useState(false)
  return (
    <header className={styles.bar}>
      <Button
        type="text"
        className={styles.narrow}
        icon={<MenuOutlined aria-hidden />}
        aria-label={t('shell.openNav')}
        onClick={onOpenNav}
      />
      <ShopSwitcher shops={session.shops} />
      <div className={styles.search} data-open={isSearchOpen || undefined}>
        <GlobalSearch isShown={isSearchOpen} onDone={() => setSearchOpen(false)} />
      </div>
      <div className={styles.end}>
        <Button
          type="text"
          className={styles.narrow}
          icon={<SearchOutlined aria-hidden />}
          aria-label={t('search.placeholder')}
          aria-expanded={isSearchOpen}
          onClick={() => setSearchOpen(!isSearchOpen)}
        />
        <div className={styles.wide}>
          <PreferenceMenus />
        </div>
        <AccountMenu session={session} />
      </div>
    </header>
  )
}

function AccountMenu({ session }: { session: Session }): ReactNode {
  const t = useText()
  const signOut = useSignOut()
  const { language, scheme } = usePreferences()
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: <Who session={session} /> },
    { key: 'language', label: t('shell.language'), children: language.items, className: styles.narrow },
    { key: 'scheme', label: t('shell.scheme'), children: scheme.items, className: styles.narrow },
    { type: 'divider' },
    { key: 'profile', label: <ShopLink to="profile">{t('shell.profile')}</ShopLink> },
    { key: 'leave', label: t('shell.signOut'), onClick: () => void signOut() },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={t('shell.account', { name: session.staff.name })}>
        <span className={styles.wide}>{session.staff.name}</span>
      </Button>
    </Dropdown>
  )
}

function Who({ session }: { session: Session }): ReactNode {
  return (
    <span className={styles.who}>
      <strong>{session.staff.name}</strong>
      <span>{session.staff.email}</span>
    </span>
  )
}
