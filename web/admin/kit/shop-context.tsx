import { createContext, useContext } from 'react'
import type { Api } from '#web/api/client.ts'

/** A shop as the signed-in person sees it. */
export type Shop = {
  id: string
  handle: string
  name: string
  role: string
  accentColor: string
  isDemo: boolean
  /** The sandbox gateway takes orders without money (SX-70). */
  sandboxPayments: boolean
  currency: string
  timeZone: string
}

/** Everything a page needs to know about where it is. */
export type ShopContextValue = {
  shop: Shop
  /** The client bound to this shop. */
  api: Api
  can: (permission: string) => boolean
  /** A query key of this shop: `key('orders', 'list', search)`. Live events invalidate by its first part. */
  key: (...parts: readonly unknown[]) => readonly unknown[]
}

/** Provided by the shell around every page of a shop. */
export const ShopContext = createContext<ShopContextValue | undefined>(undefined)

/** The shop of the address, its client and what the person may do in it. */
export function useShop(): ShopContextValue {
  const value = useContext(ShopContext)
  if (!value) throw new Error('no shop: this page must live under /$shop')
  return value
}
