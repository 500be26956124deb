import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { type NeededPermission } from '../kit/needed-permission.ts'

/** What every route's loader may use. */
export type RouterContext = { queries: QueryClient }

/** Above all pages, under `/admin`. */
export const rootRoute = createRootRouteWithContext<RouterContext>()()

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page is shown only with this permission, or any of these; without it the shell says so instead. */
    permission?: NeededPermission
  }
}
