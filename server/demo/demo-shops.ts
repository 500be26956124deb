import type { DemoCategory, DemoProduct } from './product-data.ts'
import { lighthouseCategories, lighthouseProducts } from './stock/lighthouse.ts'
import { teaCategories, teaProducts } from './stock/tea.ts'

/** A shop of the demonstration. */
export type DemoShop = Readonly<{
  handle: string
  name: string
  /** Contrast with white above 4.5 : 1 (SX-31). */
  accentColor: string
  products: readonly DemoProduct[]
  categories: readonly DemoCategory[]
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
    categories: teaCategories,
    skuPrefix: 'TEA',
    orderCount: 230,
    customerCount: 25,
  },
  {
    handle: 'lighthouse',
    name: '燈塔文具',
    accentColor: '#1f4e79',
    products: lighthouseProducts,
    categories: lighthouseCategories,
    skuPrefix: 'LH',
    orderCount: 80,
    customerCount: 14,
  },
]
