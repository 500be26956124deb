import { type Api, read } from '#web/api/client.ts'
import type { AdminFeature, SearchHit } from '../../app/feature.ts'

/** People who buy. */
export const customersFeature: AdminFeature = {
  nav: [{ id: 'customers.all', to: 'customers', permission: 'customers.see' }],
  live: { customer: ['customers'] },
  search: [{ label: 'customers.customer', permission: 'customers.see', find: findCustomers }],
}

/** Found customers that the box shows. */
const shownHits = 5

async function findCustomers(api: Api, text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { items } = await read(api.GET('/api/admin/customers', { params: { query: { search: text, size: shownHits } }, signal }))
  return items.map(({ id, name, email }) => ({ id, title: name, note: email, to: `customers/${id}` }))
}
