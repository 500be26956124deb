import { useQuery } from '@tanstack/react-query'
import { Outlet, useMatches } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { joinTopics } from '../kit/live-topics.ts'
import { isGiven } from '../kit/needed-permission.ts'
import { ShopContext, type ShopContextValue, useShop } from '../kit/shop-context.tsx'
import { ForbiddenState } from '../kit/states.tsx'
import { useLive } from '../kit/use-live.ts'
import { apiFor } from './api.ts'
import { Banners } from './banners.tsx'
import { features } from './features.ts'
import { RouteMissing } from './route-missing.tsx'
import { rememberShop, type Session, sessionQuery } from './session/session.ts'
import styles from './shop-frame.module.css'
import { shopRoute } from './shop-route.ts'
import { SideNavigation } from './side-navigation.tsx'
import { useAccent } from './theme.tsx'
import { TopBar } from './top-bar.tsx'

const liveTopics = joinTopics(features.flatMap(({ live }) => (live ? [live] : [])))

/** The frame around every page of a shop. */
export function ShopFrame(): ReactNode {
  const { shop: handle } = shopRoute.useParams()
  const { data: session } = useQuery(sessionQuery)
  const context = useMemo(() => (session ? shopContext(session, handle) : undefined), [session, handle])
  if (!session) return null
  // A shop in which the person does not work answers like one that does not exist (SX-20).
  if (!context)
    return (
      <main>
        <RouteMissing />
      </main>
    )
  return (
    <ShopContext value={context}>
      <Frame key={handle} session={session} />
    </ShopContext>
  )
}

function Frame({ session }: { session: Session }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const [isNavOpen, setNavOpen] = useState(false)
  useAccent(shop.accentColor)
  useLive(liveTopics)
  useEffect(() => rememberShop(shop.handle), [shop.handle])
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <SideNavigation isOpen={isNavOpen} onClose={() => setNavOpen(false)} />
      <div className={styles.body}>
        <TopBar session={session} onOpenNav={() => setNavOpen(true)} />
        <Banners />
        <main id="content" tabIndex={-1} className={styles.content}>
          <PermittedPage />
        </main>
      </div>
    </div>
  )
}

/** The page of the address, or why it is not shown. */
function PermittedPage(): ReactNode {
  const { can } = useShop()
  const isPermitted = useMatches({ select: (matches) => matches.every((match) => isGiven(match.staticData.permission, can)) })
  return isPermitted ? <Outlet /> : <ForbiddenState isPage />
}

function shopContext(session: Session, handle: string): ShopContextValue | undefined {
  const shop = session.shops.find((known) => known.handle === handle)
  if (!shop) return undefined
  const permissions = new Set(session.permissions[handle] ?? [])
  return {
    shop,
    api: apiFor(handle),
    can: (permission) => permissions.has(permission),
    key: (...parts) => [handle, ...parts],
  }
}
