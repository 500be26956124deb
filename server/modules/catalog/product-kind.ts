import type { Reason } from '#kernel/errors.ts'
import { type Channel, STOREFRONT_CHANNEL, type TemperatureZone } from './sales-facts.ts'

/** Every kind a product can be. */
export const productKindNames = [
  'normal',
  'bundle',
  'gift',
  'add_on',
  'points_mall',
  'group_buy',
  'no_shipping',
  'pos',
  'warehouse_linked',
  'card_key',
] as const

/** What a product is. */
export type ProductKind = (typeof productKindNames)[number]

/** What the rest of the system may assume of a product, by its kind. */
export type KindTraits = Readonly<{
  /**
   * Whose pieces are sold: its own variants', those of its components, or its own as far as there are cards for them. An order moves the
   * first two; the third is reserved and taken by the module that hands out the cards (S1-14).
   */
  stock: 'own' | 'components' | 'cards'
  /** Leaves the warehouse in a shipment. */
  isShipped: boolean
  /** May be designated in a serial-code group; a gift never carries codes (S0-28). */
  mayCarryCodes: boolean
  /** May be part of a bundle: what is sold elsewhere or by rules of its own may not. */
  mayBeComponent: boolean
  /** May lie in a cart among others; what may not is bought at once and by itself (S1-10). */
  mayJoinCart: boolean
  /** Whether a customer may buy it in this storefront by itself; `kind_not_sold_yet` waits for the module with its selling rules. */
  sale: true | Reason
  /** May be changed, removed or added when a placed order is edited (S2-12). */
  mayEditLine: boolean
  /** Keeps an order alive after an edit: at least one such line must remain (S2-16). */
  isPrimary: boolean
}>

/** The one table that says what each kind may do; nobody else compares kinds. */
export const productKinds: Readonly<Record<ProductKind, KindTraits>> = {
  normal: {
    stock: 'own',
    isShipped: true,
    mayCarryCodes: true,
    mayBeComponent: true,
    mayJoinCart: true,
    sale: true,
    mayEditLine: true,
    isPrimary: true,
  },
  bundle: fixed({ stock: 'components', isPrimary: true }),
  gift: fixed({ mayCarryCodes: false, mayBeComponent: true, sale: notAlone('gift') }),
  add_on: fixed({ mayBeComponent: true, sale: notAlone('add_on') }),
  points_mall: fixed({ sale: notYet('points_mall') }),
  group_buy: fixed({ sale: notYet('group_buy') }),
  no_shipping: fixed({ isShipped: false }),
  pos: fixed({ sale: notYet('pos') }),
  warehouse_linked: fixed({ mayBeComponent: true }),
  card_key: fixed({ stock: 'cards', isShipped: false, mayJoinCart: false }),
}

/** Ways to use a product that not every kind is fit for; the first three are kinds of products themselves. */
export type ProductUse = 'bundle' | 'gift' | 'add_on'

/** What a kind must not be used in, by the name of the feature (S1-7, S1-8). A campaign that forbids a kind adds its name here. */
const forbiddenUses: Readonly<Partial<Record<ProductKind, readonly ProductUse[]>>> = {
  card_key: ['bundle', 'gift', 'add_on'],
}

/** May a product of this kind be used so? The refusal names the feature (S1-8). Pure. */
export function mayUse(kind: ProductKind, use: string): true | Reason {
  const isForbidden = forbiddenUses[kind]?.some((each) => each === use) ?? false
  return !isForbidden || { code: 'kind_not_usable_in', details: { kind, use } }
}

/** May it lie in a cart among others? Pure. */
export function mayJoinCart(kind: ProductKind): true | Reason {
  return productKinds[kind].mayJoinCart || { code: 'card_key_buy_now_only' }
}

/** Does it have counters of its own, as everything but a bundle? Pure. */
export function hasShelf(kind: ProductKind): boolean {
  return productKinds[kind].stock !== 'components'
}

/** The kinds that are sold as far as there are cards. */
export const cardKinds: readonly ProductKind[] = productKindNames.filter((kind) => productKinds[kind].stock === 'cards')

/** Is what an order line sells reserved and taken by whoever hands out the cards, instead of by the order (S1-14)? Pure. */
export function isSoldByCard(kind: string): boolean {
  return cardKinds.some((each) => each === kind)
}

/** May customers buy it in this storefront by itself? What another channel sells is sold there. Pure. */
export function maySell({ kind, channel }: { kind: ProductKind; channel: Channel }): true | Reason {
  if (channel !== STOREFRONT_CHANNEL) return { code: 'not_sold_online', details: { channel } }
  return productKinds[kind].sale
}

/** The kinds that the storefront's lists show: those a customer can buy by themselves. */
export const soldKinds: readonly ProductKind[] = productKindNames.filter((kind) => productKinds[kind].sale === true)

type Carried = { productKind: ProductKind; temperatureZone: TemperatureZone | null; componentZones: readonly TemperatureZone[] | null }

/** The temperature zones a carrier must keep for this product: its own and those of its contents; none for what does not travel. Pure. */
export function zonesToCarry({ productKind, temperatureZone, componentZones }: Carried): TemperatureZone[] {
  if (!productKinds[productKind].isShipped) return []
  return [...new Set([...(temperatureZone ? [temperatureZone] : []), ...(componentZones ?? [])])]
}

/** A kind whose lines stay as they are once an order is placed (S2-12). */
function fixed(traits: Partial<KindTraits>): KindTraits {
  const usual = { stock: 'own', isShipped: true, mayCarryCodes: true, mayBeComponent: false, mayJoinCart: true, sale: true } as const
  return { ...usual, mayEditLine: false, isPrimary: false, ...traits }
}

function notAlone(kind: ProductKind): Reason {
  return { code: 'kind_not_sold_alone', details: { kind } }
}

function notYet(kind: ProductKind): Reason {
  return { code: 'kind_not_sold_yet', details: { kind } }
}
