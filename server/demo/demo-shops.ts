import type { DemoProduct } from './product-data.ts'
import { lighthouseProducts } from './stock/lighthouse.ts'
import { teaProducts } from './stock/tea.ts'

/** A shop of the demonstration. */
export type DemoShop = Readonly<{
  handle: string
  name: string
  /** Contrast with white above 4.5 : 1 (SX-31). */
  accentColor: string
  products: readonly DemoProduct[]
  skuPrefix: string
  orderCount: number
  /** How many of the customers have an account here. */
  customerCount: number
}>

export const demoShops: readonly DemoShop[] = [
  {
    handle: 'tea',
    name: '山嵐茶行',
    accentColor: '#2f6b4f',
    products: teaProducts,
    skuPrefix: 'TEA',
    orderCount: 230,
    customerCount: 25,
  },
  {
    handle: 'lighthouse',
    name: '燈塔文具',
    accentColor: '#1f4e79',
    products: lighthouseProducts,
    skuPrefix: 'LH',
    orderCount: 80,
    customerCount: 14,
  },
]
