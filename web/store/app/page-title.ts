import { useEffect } from 'react'
import { useShop } from './shop-context.tsx'

/** Names the page in the browser's tab: the page first, then the shop. */
export function usePageTitle(title: string | undefined): void {
  const { shop } = useShop()
  useEffect(() => {
    document.title = title ? `${title} · ${shop.name}` : shop.name
  }, [title, shop.name])
}
