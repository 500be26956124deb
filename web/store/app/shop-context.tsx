import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Api, ApiProblem, createApi } from './api.ts'
import { apiPaths } from './api-paths.ts'
import type { Cart, Session, Shop } from './contract.ts'
import { countPieces } from './count-pieces.ts'
import type { PageData } from './page-data.ts'

type ShopContextValue = { shop: Shop; api: Api }

const ShopContext = createContext<ShopContextValue | null>(null)

/** Answers are taken as fresh this long, so that going back and forth is instant. */
const FRESH_MS = 10_000

/** The shop, its API and the answers that came with the page. */
export function ShopProvider({ pageData, children }: { pageData: PageData; children: ReactNode }) {
  const queryClient = useMemo(() => seededQueryClient(pageData), [pageData])
  const value = useMemo(
    () => ({ shop: pageData.shop, api: createApi({ shopHandle: pageData.shop.handle, csrfToken: pageData.session.csrfToken }) }),
    [pageData],
  )
  return (
    <QueryClientProvider client={queryClient}>
      <ShopContext value={value}>{children}</ShopContext>
    </QueryClientProvider>
  )
}

/** The shop and its API. */
export function useShop(): ShopContextValue {
  const value = useContext(ShopContext)
  if (!value) throw new Error('useShop needs a ShopProvider above')
  return value
}

type ReadOptions<Answer> = { refreshMs?: (answer: Answer | undefined) => number | false }

/** Reads one API path; the answer comes from the page's data block when it is there. `refreshMs` says when to look again. */
export function useRead<Answer>(path: string, { refreshMs }: ReadOptions<Answer> = {}) {
  const { api } = useShop()
  return useQuery<Answer>({
    queryKey: [path],
    queryFn: ({ signal }) => api.call<Answer>(path, { signal }),
    refetchInterval: refreshMs ? ({ state }) => refreshMs(state.data) : false,
  })
}

/** Who is visiting, and how many pieces are in the cart. */
export function useSession(): Session | undefined {
  return useRead<Session>(apiPaths.session).data
}

/** How many pieces are in the cart: what the session says, else what the cart itself holds. */
export function useCartCount(): number {
  const { api } = useShop()
  const session = useSession()
  const cart = useQuery({
    queryKey: [apiPaths.cart],
    queryFn: ({ signal }) => api.call<Cart>(apiPaths.cart, { signal }),
    enabled: session !== undefined && session.cartCount === undefined,
  })
  return session?.cartCount ?? (cart.data ? countPieces(cart.data) : 0)
}

/** Starts over as somebody else: everything that was read for the previous visitor is forgotten. */
export function useRenewSession(): () => Promise<void> {
  const { api } = useShop()
  const queryClient = useQueryClient()
  return async () => {
    const session = await api.call<Session>(apiPaths.session)
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== apiPaths.session })
    queryClient.setQueryData([apiPaths.session], session)
  }
}

function seededQueryClient({ session, data }: PageData): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // Offline must end in a message with a button, not in waiting for ever.
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
        retryDelay: 800,
      },
      mutations: { networkMode: 'always' },
    },
  })
  for (const [path, body] of Object.entries(data)) queryClient.setQueryData([path], body)
  queryClient.setQueryData([apiPaths.session], session)
  return queryClient
}
