import { useContext, useEffect } from 'react'
import { ShopContext } from './shop-context.tsx'

/** The tab's title: page, shop, product, so that two tabs of two shops can be told apart. */
export function usePageTitle(title: string): void {
  const shopName = useContext(ShopContext)?.shop.name
  useEffect(() => {
    document.title = [title, shopName, 'Aftercart'].filter(Boolean).join(' · ')
  }, [title, shopName])
}
