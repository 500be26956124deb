import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useCallback } from 'react'
import { useShop } from './shop-context.tsx'

/** False for a click on something that acts by itself (link, button, checkbox) and for the end of selecting text. */
export function isOwnClick(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target
  if (!(target instanceof Element)) return false
  // The row sees clicks from dialogs opened inside it too: React bubbles along its own tree.
  if (!event.currentTarget.contains(target)) return false
  if (target.closest('a, button, input, label, .ant-table-selection-column')) return false
  return window.getSelection()?.isCollapsed ?? true
}

/** Opens an address below the shop; with Ctrl or ⌘ in a new tab, as a link would. */
export function useOpenRow(): (to: string, event: MouseEvent) => void {
  const router = useRouter()
  const { shop } = useShop()
  return useCallback(
    (to, event) => {
      const path = `/admin/${shop.handle}/${to}`
      if (event.ctrlKey || event.metaKey) window.open(path, '_blank', 'noopener')
      else router.history.push(path)
    },
    [router, shop.handle],
  )
}
