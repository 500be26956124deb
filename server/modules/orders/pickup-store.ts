/** The chains of convenience stores that take parcels. The words are stored and in the API. */
export const pickupChains = ['seven_eleven', 'family_mart', 'hi_life', 'ok_mart'] as const
export type PickupChain = (typeof pickupChains)[number]

/** A store as the customer names it: the chain's own number and the name on its sign. */
export type PickupStore = { chain: PickupChain; code: string; name: string }

/** How the chains number their stores: 7-ELEVEN six digits, FamilyMart F and five digits or six digits, Hi-Life and OK four digits. */
const storeCodes: Readonly<Record<PickupChain, RegExp>> = {
  seven_eleven: /^\d{6}$/,
  family_mart: /^(F\d{5}|\d{5,6})$/,
  hi_life: /^\d{4}$/,
  ok_mart: /^\d{4}$/,
}

/** Can the number be one of the chain's stores? Pure. */
export function isStoreCode({ chain, code }: Pick<PickupStore, 'chain' | 'code'>): boolean {
  return storeCodes[chain].test(code)
}
