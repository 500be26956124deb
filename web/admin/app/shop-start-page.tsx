import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { usePageTitle } from '../kit/page-title.ts'
import { useShop } from '../kit/shop-context.tsx'
import { EmptyState } from '../kit/states.tsx'
import { features } from './features.ts'
import { visibleNavigation } from './navigation.ts'

/** Leads to the first entry of the navigation; who may see nothing is told so. */
export function ShopStartPage(): ReactNode {
  const t = useText()
  const router = useRouter()
  const { shop, can } = useShop()
  const entries = features.flatMap((feature) => feature.nav ?? [])
  const first = visibleNavigation(entries, can)[0]?.entries[0]
  usePageTitle(t('shell.start.title'))
  useEffect(() => {
    if (first) router.history.replace(`/admin/${shop.handle}/${first.to}`)
  }, [first, router, shop.handle])
  return first ? null : <EmptyState title={t('shell.start.title')} text={t('shell.start.text')} />
}
