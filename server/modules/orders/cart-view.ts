import type { Reason } from '#kernel/errors.ts'
import { pictureAddress, readSellable, type SellableVariant, zonesToCarry } from '#modules/catalog/index.ts'
import { activeCampaigns, findCoupon, type Quote } from '#modules/pricing/index.ts'
import type { Tx } from '#platform/tx.ts'
import { carriageOf } from './carriage.ts'
import { type CartKind, type CartOwner, cartsOf, readCartLines } from './cart-owner.ts'
import { cartProblem } from './cart-rules.ts'
import { goodsKindOf } from './goods-kind.ts'
import { listShippingMethods } from './method-views.ts'
import { piecesByProduct } from './pieces-in-cart.ts'
import { priceCart } from './price-cart.ts'
import type { CartView } from './schemas.store.ts'

export type CartRequest = {
  owner: CartOwner | null
  shopHandle: string
  /** Priced with this method's fee; without one with the first that carries the goods, which checkout preselects. */
  shippingMethodId?: string | undefined
  /** Absent: the cart that fills up. */
  cart?: CartKind | undefined
  /** What its lines are about, where this transaction has just read it. */
  variants?: readonly SellableVariant[]
}

type CartLine = Awaited<ReturnType<typeof readCartLines>>[number]
type Problem = { code: string; details: Record<string, unknown> }

/** The cart as it would be sold at this moment, in two round trips. Nobody's cart is empty and has version 0. */
export async function readCart(tx: Tx, request: CartRequest): Promise<CartView> {
  const { owner, shopHandle, shippingMethodId, cart: kind = 'cart' } = request
  if (owner === null) return emptyCart
  const [cart, lines, campaigns, methods] = await Promise.all([
    cartsOf(tx, owner, kind).select(['carts.version', 'carts.couponCode']).executeTakeFirst(),
    readCartLines(tx, owner, kind),
    activeCampaigns(tx),
    listShippingMethods(tx, { isEnabled: true }),
  ])
  if (!cart) return emptyCart
  const [variants, found] = await Promise.all([
    request.variants ??
      readSellable(
        tx,
        lines.map((line) => line.variantId),
      ),
    cart.couponCode === null ? null : findCoupon(tx, { code: cart.couponCode, customerId: owner.customerId }),
  ])

  const sold = lines.flatMap((line) => {
    const variant = variants.find(({ variantId }) => variantId === line.variantId)
    return variant && cartProblem(variant, { quantity: 0, pieces: 0, kind }) === null
      ? [{ id: line.id, quantity: line.quantity, variant }]
      : []
  })
  const pieces = piecesOf(lines, variants)
  const goods = sold.map(({ variant }) => variant)
  const goodsKind = goodsKindOf(goods.map(({ productKind }) => productKind))
  const { carriers, problem: shippingProblem } = carriageOf(goodsKind === 'goods' ? methods : [], goods)
  const shipping = goodsKind === 'goods' ? (methods.find(({ id }) => id === shippingMethodId) ?? carriers[0] ?? methods[0] ?? null) : null
  const quoted = priceCart({ lines: sold, campaigns, coupon: found?.coupon ?? null, shipping })
  return {
    version: cart.version,
    goodsKind,
    lines: lines.flatMap((line) => lineView(line, { variants, pieces, shopHandle, kind })),
    quote: quoteView(quoted),
    couponCode: cart.couponCode,
    couponProblem: problemOf(found?.refused ?? quoted?.rejected[0] ?? null),
    temperatureZones: [...new Set(goods.flatMap(zonesToCarry))],
    shippingProblem: problemOf(shippingProblem),
  }
}

/** By product: its limit counts all its variants together (S1-18). */
function piecesOf(lines: readonly CartLine[], variants: readonly SellableVariant[]): ReadonlyMap<string, number> {
  return piecesByProduct(
    lines.flatMap(({ variantId, quantity }) => {
      const variant = variants.find((each) => each.variantId === variantId)
      return variant ? [{ quantity, variant }] : []
    }),
  )
}

type Shown = { variants: readonly SellableVariant[]; pieces: ReadonlyMap<string, number>; shopHandle: string; kind: CartKind }

function lineView(line: CartLine, { variants, pieces: byProduct, shopHandle, kind }: Shown): CartView['lines'] {
  const variant = variants.find(({ variantId }) => variantId === line.variantId)
  if (!variant) return []
  const { variantId, productSlug, productName, productKind, variantName, unitPriceAmount, freeQuantity, maxPerOrder, pictureSha } = variant
  const pieces = byProduct.get(variant.productId) ?? line.quantity
  return [
    {
      id: line.id,
      variantId,
      productSlug,
      productName,
      productKind,
      variantName,
      pictureUrl: pictureAddress(shopHandle, pictureSha),
      unitPriceAmount,
      quantity: line.quantity,
      subtotalAmount: unitPriceAmount * line.quantity,
      stock: freeQuantity,
      maxQuantity: maxPerOrder === null ? null : Math.max(0, maxPerOrder - (pieces - line.quantity)),
      problem: problemOf(cartProblem(variant, { quantity: line.quantity, pieces, kind }) ?? priceProblem(line, unitPriceAmount)),
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
  goodsKind: 'goods',
  lines: [],
  quote: { goodsAmount: 0, discounts: [], shippingFeeAmount: 0, shippingDiscountAmount: 0, totalAmount: 0 },
  couponCode: null,
  couponProblem: null,
  temperatureZones: [],
  shippingProblem: null,
}
