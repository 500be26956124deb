import type { JsonValue, Reason } from '#kernel/errors.ts'
import { type SellableVariant, zonesToCarry } from '#modules/catalog/index.ts'

/** What decides whether a shipping method can take goods of a temperature zone. */
export type Carrier = { kind: string; temperatureZones: readonly string[] }

type Goods = Pick<SellableVariant, 'variantId' | 'productName' | 'productKind' | 'temperatureZone' | 'componentZones'>

/** Does the method carry all these zones? One by which nothing travels has none to keep. Pure. */
export function carries({ kind, temperatureZones }: Carrier, zones: readonly string[]): boolean {
  return kind === 'none' || zones.every((zone) => temperatureZones.includes(zone))
}

/** May these goods go by this method? The refusal names those it does not carry. Pure. */
export function mayCarry(method: Carrier, goods: readonly Goods[]): true | Reason {
  const left = goods.filter((each) => !carries(method, zonesToCarry(each)))
  return left.length === 0 || refusal('zone_not_carried', left, (zone) => !method.temperatureZones.includes(zone))
}

/**
 * The methods that carry all the goods of a cart, and why there is none: a zone that no method of the shop carries, or zones that none
 * carries together. Pure.
 */
export function carriageOf<Method extends Carrier>(
  methods: readonly Method[],
  goods: readonly Goods[],
): { carriers: Method[]; problem: Reason | null } {
  const carriers = methods.filter((method) => mayCarry(method, goods) === true)
  if (carriers.length > 0 || methods.length === 0) return { carriers, problem: null }
  const isLost = (zone: string) => !methods.some((method) => method.temperatureZones.includes(zone))
  const lost = goods.filter((each) => zonesToCarry(each).some(isLost))
  if (lost.length > 0) return { carriers, problem: refusal('zone_carried_by_none', lost, isLost) }
  const zoned = goods.filter((each) => zonesToCarry(each).length > 0)
  return { carriers, problem: refusal('zones_carried_apart', zoned, () => true) }
}

function refusal(code: string, goods: readonly Goods[], names: (zone: string) => boolean): Reason {
  const items: JsonValue = goods.flatMap((each) =>
    zonesToCarry(each)
      .filter(names)
      .map((temperatureZone) => ({ variantId: each.variantId, productName: each.productName, temperatureZone })),
  )
  return { code, details: { items } }
}
