import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useShop } from '../../kit/shop-context.tsx'

export type Endpoints = operations['listWebhookEndpoints']['responses'][200]['content']['application/json']
export type Endpoint = Endpoints['items'][number]
export type WebhookType = Endpoint['types'][number]
export type Deliveries = operations['listWebhookDeliveries']['responses'][200]['content']['application/json']
export type Delivery = Deliveries['items'][number]
export type DeliveryDetail = operations['readWebhookDelivery']['responses'][200]['content']['application/json']
export type DeliveryState = Delivery['state']

/** Deliveries on one page of the panel. */
export const deliveriesPerPage = 20

/** The endpoints of the shop and what they can be told. */
export function useEndpoints(): UseQueryResult<Endpoints> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('webhooks', 'endpoints'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/webhook-endpoints', { signal })),
  })
}

/** One page of what was sent. */
export function useDeliveries(query: { page: number; state: DeliveryState | undefined }): UseQueryResult<Deliveries> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('webhooks', 'deliveries', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      read(api.GET('/api/admin/webhook-deliveries', { params: { query: { ...query, size: deliveriesPerPage } }, signal })),
  })
}

/** One delivery with its body and attempts. */
export function useDelivery(deliveryId: string): UseQueryResult<DeliveryDetail> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('webhooks', 'delivery', deliveryId),
    queryFn: ({ signal }) => read(api.GET('/api/admin/webhook-deliveries/{deliveryId}', { params: { path: { deliveryId } }, signal })),
  })
}
