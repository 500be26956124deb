import { useEffect } from 'react'
import { useStoreView } from './store-view.tsx'

/** Names the page in the browser's tab: the page first, then the shop. */
export function usePageTitle(title: string | undefined): void {
  const { name } = useStoreView()
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
}
