import type { AdminText } from './use-text.tsx'

/**
 * Who or what stands in the way, from a refusal's `items`: products by their name, orders by their number, cards by their end, state and
 * order. The sentence of the error has `{names}` for it (S1-11, S1-28).
 */
export function heldNames(t: AdminText, items: unknown): string | undefined {
  if (!Array.isArray(items)) return undefined
  const names = items.flatMap((item: unknown) => (isRecord(item) ? (nameOf(t, item) ?? []) : []))
  return names.length === 0 ? undefined : names.join(t('cards.held.and'))
}

function nameOf(
  t: AdminText,
  { kind, name, productName, tail, state, orderNumber }: Readonly<Record<string, unknown>>,
): string | undefined {
  if (typeof tail === 'string') {
    const card = { card: `••••${tail}`, state: t.maybe(`cards.state.${String(state)}`) ?? String(state) }
    return typeof orderNumber === 'string' ? t('cards.held.order', { ...card, number: orderNumber }) : t('cards.held.card', card)
  }
  if (typeof productName === 'string') return productName
  if (typeof name !== 'string') return undefined
  return kind === 'order' ? t('cards.held.orderNumber', { number: name }) : name
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
