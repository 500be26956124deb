import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import type { ListResult } from '../../kit/list-page.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import type { reviewSearch } from './routes.ts'

export type ReviewSearch = ReturnType<typeof reviewSearch>
export type Review = operations['listReviews']['responses'][200]['content']['application/json']['items'][number]

/** The reviews that match; the address offers one number of stars and one state at a time. */
export function useReviews({ page, size = defaultPageSize, q, rating, state }: ReviewSearch): UseQueryResult<ListResult<Review>> {
  const { api, key } = useShop()
  const query = {
    page,
    size,
    q,
    rating: rating?.[0] === undefined ? undefined : Number(rating[0]),
    isHidden: state?.[0] === undefined ? undefined : state[0] === 'hidden',
  }
  return useQuery({
    queryKey: key('reviews', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/reviews', { params: { query }, signal })),
  })
}
