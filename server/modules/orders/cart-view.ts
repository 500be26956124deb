import type { Reason } from '#kernel/errors.ts'
import { pictureAddress, readSellable, type SellableVariant, zonesToCarry } from '#modules/catalog/index.ts'
import { activeCampaigns, findCoupon, type Quote } from '#modules/pricing/index.ts'
import type { Tx } from '#platform/tx.ts'
import { carriageOf } from './carriage.ts'
import { type CartOwner, cartsOf, readCartLines } from './cart-owner.ts'
import { saleProblem } from './cart-rules.ts'
import { listShippingMethods } from './method-views.ts'
import { priceCart } from './price-cart.ts'
import type { CartView } from './schemas.store.ts'

export type CartRequest = {
  owner: CartOwner | null
  shopHandle: string
  /** Priced with this method's fee; without one with the first that carries the goods, which checkout preselects. */
  shippingMethodId?: string
}

type CartLine = Awaited<ReturnType<typeof readCartLines>>[number]
type Problem = { code: string; details: Record<string, unknown> }

/** The cart as it would be sold at this moment, in two round trips. Nobody's cart is empty and has version 0. */
export async function readCart(tx: Tx, { owner, shopHandle, shippingMethodId }: CartRequest): Promise<CartView> {
  if (owner === null) return emptyCart
  const [cart, lines, campaigns, methods] = await Promise.all([
    cartsOf(tx, owner).select(['carts.version', 'carts.couponCode']).executeTakeFirst(),
    readCartLines(tx, owner),
    activeCampaigns(tx),
    listShippingMethods(tx, { isEnabled: true }),
  ])
  if (!cart) return emptyCart
  const [variants, found] = await Promise.all([
    readSellable(
      tx,
      lines.map((line) => line.variantId),
    ),
    cart.couponCode === null ? null : findCoupon(tx, { code: cart.couponCode, customerId: owner.customerId }),
  ])

  const sold = lines.flatMap((line) => {
    const variant = variants.find(({ variantId }) => variantId === line.variantId)
    return variant && saleProblem(variant, 0) === null ? [{ id: line.id, quantity: line.quantity, variant }] : []
  })
  const goods = sold.map(({ variant }) => variant)
  const { carriers, problem: shippingProblem } = carriageOf(methods, goods)
  const shipping = methods.find(({ id }) => id === shippingMethodId) ?? carriers[0] ?? methods[0] ?? null
  const quoted = priceCart({ lines: sold, campaigns, coupon: found?.coupon ?? null, shipping })
  return {
    version: cart.version,
    lines: lines.flatMap((line) => lineView(line, variants, shopHandle)),
    quote: quoteView(quoted),
    couponCode: cart.couponCode,
    couponProblem: problemOf(found?.refused ?? quoted?.rejected[0] ?? null),
    temperatureZones: [...new Set(goods.flatMap(zonesToCarry))],
    shippingProblem: problemOf(shippingProblem),
  }
}

function lineView(line: CartLine, variants: readonly SellableVariant[], shopHandle: string): CartView['lines'] {
  const variant = variants.find(({ variantId }) => variantId === line.variantId)
  if (!variant) return []
  const { variantId, productSlug, productName, variantName, unitPriceAmount, freeQuantity, pictureSha } = variant
  return [
    {
      id: line.id,
      variantId,
      productSlug,
      productName,
      variantName,
      pictureUrl: pictureAddress(shopHandle, pictureSha),
      unitPriceAmount,
      quantity: line.quantity,
      subtotalAmount: unitPriceAmount * line.quantity,
      stock: freeQuantity,
      problem: problemOf(saleProblem(variant, line.quantity) ?? priceProblem(line, unitPriceAmount)),
    },
  ]
}

/** Only told, never in the way of an order: the total the customer confirms is the one of now. */
function priceProblem({ seenUnitPriceAmount }: CartLine, unitPriceAmount: number): Reason | null {
  if (seenUnitPriceAmount === unitPriceAmount) return null
  return { code: 'price_changed', details: { from: seenUnitPriceAmount, to: unitPriceAmount } }
}

function problemOf(reason: Reason | null): Problem | null {
  return reason === null ? null : { code: reason.code, details: reason.details ?? {} }
}

function quoteView(quoted: Quote | null): CartView['quote'] {
  if (quoted === null) return emptyCart.quote
  return {
    goodsAmount: quoted.goods,
    discounts: quoted.discounts.filter(({ kind }) => kind !== 'free_shipping').map(({ kind, label, amount }) => ({ kind, label, amount })),
    shippingFeeAmount: quoted.shippingFee,
    shippingDiscountAmount: quoted.shippingDiscount,
    totalAmount: quoted.total,
  }
}

const emptyCart: CartView = {
  version: 0,
  lines: [],
  quote: { goodsAmount: 0, discounts: [], shippingFeeAmount: 0, shippingDiscountAmount: 0, totalAmount: 0 },
  couponCode: null,
  couponProblem: null,
  temperatureZones: [],
  shippingProblem: null,
}
