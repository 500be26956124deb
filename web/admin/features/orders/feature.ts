import type { Api } from '#web/api/client.ts'
import { read } from '#web/api/client.ts'
import type { AdminFeature, SearchHit } from '../../app/feature.ts'

/** Orders and what is done to them. */
export const ordersFeature: AdminFeature = {
  nav: [{ id: 'orders.all', to: 'orders', permission: 'orders.see' }],
  live: { 'order.': ['orders'], 'order-bulk-acts': ['order-bulk-acts'], 'payment-alarms': ['orders'] },
  search: [{ label: 'orders.order', permission: 'orders.see', find: findOrders }],
}

/** Found orders that the box shows. */
const shownHits = 5

async function findOrders(api: Api, text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { items } = await read(api.GET('/api/admin/orders', { params: { query: { q: text, size: shownHits } }, signal }))
  return items.map(({ id, number, recipientName }) => ({ id, title: `#${number}`, note: recipientName, to: `orders/${id}` }))
}
