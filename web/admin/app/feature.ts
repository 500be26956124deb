import type { ComponentType } from 'react'
import type { Api } from '#web/api/client.ts'
import type { AdminTextKey } from '#web/i18n/admin/use-text.tsx'
import type { LiveTopics } from '../kit/live-topics.ts'
import type { NeededPermission } from '../kit/needed-permission.ts'
import type { NavEntryId } from './navigation.ts'

/** A place in the navigation: which entry of the plan, where it leads, and who sees it. */
export type NavEntry = {
  id: NavEntryId
  /** Address below the shop: `orders`. */
  to: string
  /** Addresses of pages that belong to this place without being below it. */
  alsoAt?: readonly string[]
  /** Hidden without it, or without any of them; absent for everyone. The same as its page asks for. */
  permission?: NeededPermission
}

/** One thing found by the search box. */
export type SearchHit = { id: string; title: string; note?: string; to: string }

/** What the search box asks. */
export type SearchSource = {
  label: AdminTextKey
  permission?: string
  /** At most a handful, best first. */
  find: (api: Api, text: string, signal: AbortSignal) => Promise<SearchHit[]>
}

/** What a feature brings to the shell. Its routes are listed beside it in `route-tree.ts`. */
export type AdminFeature = {
  nav?: readonly NavEntry[]
  search?: readonly SearchSource[]
  live?: LiveTopics
  /** Shown above every page of the shop while it has something to say, e.g. "the sandbox gateway is on" (SX-70). */
  banners?: readonly ComponentType[]
}
