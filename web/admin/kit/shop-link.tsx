import { Link } from '@tanstack/react-router'
import type { MouseEventHandler, ReactNode } from 'react'
import { useShop } from './shop-context.tsx'

type ShopLinkProps = {
  /** The address below the shop: `orders/0190…`. */
  to: string
  search?: { readonly [name: string]: unknown }
  className?: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
  children: ReactNode
}

/** A link to a page of the same shop by its address. Where the route is known in advance, the router's typed `Link` is better. */
export function ShopLink({ to, search, ...rest }: ShopLinkProps): ReactNode {
  const { shop } = useShop()
  // Addresses from rows and from the navigation registry are data; the router's types know only literal routes.
  const target: string = `/${shop.handle}/${to}`
  return <Link to={target as '/'} search={{ ...search }} {...rest} />
}
