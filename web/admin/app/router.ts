import { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { isUndecided } from '#web/api/problem.ts'
import { parseSearch, stringifySearch } from '../kit/list-search.ts'
import { RouteError } from './route-error.tsx'
import { RouteMissing } from './route-missing.tsx'
import { routeTree } from './route-tree.ts'

/** A page seen again within this time is shown from memory without asking. */
const freshMs = 15_000

/** A failed load is tried this often before the page says so; refusals are not tried again. */
const retries = 2

/** Server state lives here and nowhere else. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: freshMs, retry: (failures, error) => failures < retries && isUndecided(error) },
    mutations: { retry: false },
  },
})

/** The back office's router. */
export const router = createRouter({
  routeTree,
  basepath: '/admin',
  context: { queries: queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: RouteMissing,
  defaultErrorComponent: RouteError,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
