import type { CartKind, CartLine } from '../../app/contract.ts'

/** The address of the checkout, to come back to. Pure. */
export function checkoutAddress(cart: CartKind): string {
  return cart === 'buy_now' ? '/checkout?cart=buy_now' : '/checkout'
}

/** Where what is being ordered was chosen, and can be changed. */
export type Origin = { href: string; text: 'checkout.backToProduct' | 'checkout.backToCart' }

/** The product of the one line that is bought past the cart, else the cart. Pure. */
export function originOf(cart: CartKind, [first]: readonly Pick<CartLine, 'productSlug'>[]): Origin {
  return cart === 'buy_now' && first
    ? { href: `/products/${encodeURIComponent(first.productSlug)}`, text: 'checkout.backToProduct' }
    : { href: '/cart', text: 'checkout.backToCart' }
}
