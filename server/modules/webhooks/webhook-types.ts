import type { EventMap } from '#platform/events.ts'

/** What an endpoint can be told, and the events of the shop behind it. Names outside stay when names inside change. */
export const webhookSources = {
  'order.placed': ['order.placed'],
  'order.paid': ['order.paid'],
  'order.closed': ['order.closed'],
  'order.cancelled': ['order.cancelled'],
  'code.issued': ['codes.issued', 'cards.delivered', 'cards.replaced'],
  'code.shortage': ['codes.short', 'cards.short'],
  'code.voided': ['codes.voided'],
  'pool.low_stock': ['codes.stock_low', 'codes.exhausted', 'cards.stock_low', 'cards.exhausted'],
} as const satisfies Record<string, readonly (keyof EventMap)[]>

export type WebhookType = keyof typeof webhookSources
export type WebhookSource = (typeof webhookSources)[WebhookType][number]

/** All types, in the order a person reads them. */
export const webhookTypes = Object.keys(webhookSources) as readonly WebhookType[]

/** Sent by the test button only; every endpoint gets it. */
export const TEST_TYPE = 'webhook.test'

/** The events behind these types. */
export function sourcesOf(types: readonly WebhookType[]): WebhookSource[] {
  return types.flatMap((type) => webhookSources[type])
}

/** The types of which all events are among `sources`. */
export function typesOf(sources: readonly string[]): WebhookType[] {
  return webhookTypes.filter((type) => webhookSources[type].every((source) => sources.includes(source)))
}

/** What an event is called outside; null for those that are nobody's business there. */
export function typeOfSource(source: string): WebhookType | null {
  return webhookTypes.find((type) => webhookSources[type].some((each) => each === source)) ?? null
}
