import { DownOutlined } from '@ant-design/icons'
import { useLocation } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../kit/shop-context.tsx'
import { ShopLink } from '../kit/shop-link.tsx'
import { features } from './features.ts'
import { groupIcons } from './group-icons.tsx'
import { activeEntry, type NavGroup, visibleNavigation } from './navigation.ts'
import styles from './side-navigation.module.css'

const providedEntries = features.flatMap((feature) => feature.nav ?? [])

/** Beside the page on a wide screen, in a drawer on a narrow one. */
export function SideNavigation({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <>
      <div className={styles.side}>
        <Navigation brand={<Brand />} />
      </div>
      <Drawer
        open={isOpen}
        onClose={onClose}
        placement="left"
        size={280}
        title={<Brand />}
        styles={{ body: { padding: 0 } }}
        closable={{ 'aria-label': t('shell.closeNav') }}
      >
        <Navigation onFollow={onClose} />
      </Drawer>
    </>
  )
}

function Brand(): ReactNode {
  return (
    <div className={styles.brand} translate="no">
      Aftercart
    </div>
  )
}

function Navigation({ brand, onFollow }: { brand?: ReactNode; onFollow?: () => void }): ReactNode {
  const t = useText()
  const { shop, can } = useShop()
  const groups = visibleNavigation(providedEntries, can)
  const path = useLocation({ select: (location) => location.pathname.replace(/^\/admin\//, '/').slice(shop.handle.length + 2) })
  const active = activeEntry(groups, path)
  return (
    <nav aria-label={t('shell.nav')} className={styles.nav}>
      {brand}
      <ul className={styles.list}>
        {groups.map((group) => (
          <Group key={group.id} group={group} activeId={active?.id} onFollow={onFollow} />
        ))}
      </ul>
    </nav>
  )
}

type GroupProps = { group: NavGroup; activeId: string | undefined; onFollow?: () => void }

function Group({ group, activeId, onFollow }: GroupProps): ReactNode {
  const t = useText()
  const isActive = group.entries.some((entry) => entry.id === activeId)
  const [toggled, setToggled] = useState<boolean>()
  const isOpen = toggled ?? isActive
  const [alone] = group.entries
  if (group.id === 'dashboard' && alone) {
    return (
      <li>
        <NavLink to={alone.to} isActive={isActive} onFollow={onFollow} className={styles.head}>
          {groupIcons[group.id]}
          {t('nav.dashboard')}
        </NavLink>
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        className={styles.head}
        data-within={isActive || undefined}
        aria-expanded={isOpen}
        onClick={() => setToggled(!isOpen)}
      >
        {groupIcons[group.id]}
        {t(`nav.${group.id}`)}
        <DownOutlined className={styles.arrow} aria-hidden />
      </button>
      {isOpen ? (
        <ul className={styles.list}>
          {group.entries.map((entry) => (
            <li key={entry.id}>
              <NavLink to={entry.to} isActive={entry.id === activeId} onFollow={onFollow} className={styles.entry}>
                {t(`nav.${entry.id}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

type NavLinkProps = { to: string; isActive: boolean; onFollow?: () => void; className: string | undefined; children: ReactNode }

function NavLink({ to, isActive, onFollow, className, children }: NavLinkProps): ReactNode {
  return (
    <ShopLink to={to} onClick={onFollow} className={`${className} ${isActive ? styles.active : ''}`}>
      {children}
    </ShopLink>
  )
}
