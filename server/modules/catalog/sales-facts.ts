/** How a product must travel; null for what does not travel or was never said (S2-14). */
export const temperatureZones = ['normal', 'chilled', 'frozen'] as const
export type TemperatureZone = (typeof temperatureZones)[number]

/** Where a product is sold; the lines of an order share one (S2-14). */
export const channels = ['online', 'store', 'line'] as const
export type Channel = (typeof channels)[number]

/** The channel that this storefront, and orders taken for it, sell. */
export const STOREFRONT_CHANNEL: Channel = 'online'

/** A limit per order is no more than a line may have (S1-18, S2-17). */
export const MAX_PER_ORDER = 9_999
