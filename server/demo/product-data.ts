/** A product of a demonstration shop as it is written down; amounts in NT$. */
export type DemoProduct = {
  /** Also the name of its picture in `pictures/`. */
  slug: string
  name: string
  description: string
  status?: 'listed' | 'hidden'
  /** The one choice it has, or none. */
  option?: string
  variants: readonly DemoVariant[]
}

/** `value` is the option's value, empty without an option. */
export type DemoVariant = { value: string; price: number; compareAt?: number; stock: number }

/** A variant in short. */
export function variant(value: string, price: number, stock = 120, compareAt?: number): DemoVariant {
  return { value, price, stock, ...(compareAt === undefined ? {} : { compareAt }) }
}
