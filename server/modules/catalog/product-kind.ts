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
  /** Whose pieces are sold: its own variants', or those of its components. */
  stock: 'own' | 'components'
  /** Leaves the warehouse in a shipment. */
  isShipped: boolean
  /** May be designated in a serial-code group; a gift never carries codes (S0-28). */
  mayCarryCodes: boolean
  /** May be part of a bundle: what is sold elsewhere or by rules of its own may not. */
  mayBeComponent: boolean
  /** Whether a customer may buy it in this storefront by itself; `kind_not_sold_yet` waits for the module with its selling rules. */
  sale: true | Reason
  /** May be changed, removed or added when a placed order is edited (S2-12). */
  mayEditLine: boolean
  /** Keeps an order alive after an edit: at least one such line must remain (S2-16). */
  isPrimary: boolean
}>

/** The one table that says what each kind may do; nobody else compares kinds. */
export const productKinds: Readonly<Record<ProductKind, KindTraits>> = {
  normal: { stock: 'own', isShipped: true, mayCarryCodes: true, mayBeComponent: true, sale: true, mayEditLine: true, isPrimary: true },
  bundle: fixed({ stock: 'components', isPrimary: true }),
  gift: fixed({ mayCarryCodes: false, mayBeComponent: true, sale: notAlone('gift') }),
  add_on: fixed({ mayBeComponent: true, sale: notAlone('add_on') }),
  points_mall: fixed({ sale: notYet('points_mall') }),
  group_buy: fixed({ sale: notYet('group_buy') }),
  no_shipping: fixed({ isShipped: false }),
  pos: fixed({ sale: notYet('pos') }),
  warehouse_linked: fixed({ mayBeComponent: true }),
  card_key: fixed({ isShipped: false, sale: notYet('card_key') }),
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
  const usual = { stock: 'own', isShipped: true, mayCarryCodes: true, mayBeComponent: false, sale: true } as const
  return { ...usual, mayEditLine: false, isPrimary: false, ...traits }
}

function notAlone(kind: ProductKind): Reason {
  return { code: 'kind_not_sold_alone', details: { kind } }
}

function notYet(kind: ProductKind): Reason {
  return { code: 'kind_not_sold_yet', details: { kind } }
}
