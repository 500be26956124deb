/** A product of a demonstration shop as it is written down; amounts in NT$. */
export type DemoProduct = {
  /** Also the name of its picture in `pictures/`. */
  slug: string
  name: string
  description: string
  status?: 'listed' | 'hidden'
  temperatureZone?: 'normal' | 'chilled' | 'frozen'
  /** Of a bundle: which variants of which products, one of each. */
  contents?: readonly { slug: string; variantIndex: number }[]
  /** The one choice it has, or none. */
  option?: string
  variants: readonly DemoVariant[]
}

/** `value` is the option's value, empty without an option. */
export type DemoVariant = { value: string; price: number; compareAt?: number; stock: number }

/** A category of a demonstration shop, with the slugs of what is in it. */
export type DemoCategory = {
  slug: string
  name: string
  englishName: string
  products?: readonly string[]
  children?: readonly DemoCategory[]
}

/** The slugs of the categories that name a product, at any level. Pure. */
export function categoriesOf(categories: readonly DemoCategory[], product: string): string[] {
  return categories.flatMap(({ slug, products = [], children = [] }) => [
    ...(products.includes(product) ? [slug] : []),
    ...categoriesOf(children, product),
  ])
}

/** A variant in short. */
export function variant(value: string, price: number, stock = 120, compareAt?: number): DemoVariant {
  return { value, price, stock, ...(compareAt === undefined ? {} : { compareAt }) }
}
