import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch, text } from '../../kit/list-search.ts'

/** The states a group can be filtered by. */
export const groupStates = ['scheduled', 'running', 'ended'] as const

/** Where the codes of a group come from, and whether orders can get them. */
export const groupSources = ['uploaded', 'generated'] as const
export const groupPublicities = ['yes', 'no'] as const

/** The parts of a group's page. */
export const groupTabs = ['settings', 'codes', 'imports', 'orders'] as const

export const groupSearch = listSearch({
  filters: { q: text, status: choices(...groupStates), source: choices(...groupSources), public: choices(...groupPublicities) },
  sorts: [],
})

/** The group whose settings a new one begins with (S0-11). */
export const groupCreateSearch = listSearch({ filters: { from: text }, sorts: [] })

/** The tab, and what its list shows. A full code is searched without the address: addresses are kept (S0-36). */
export const groupPageSearch = listSearch({
  filters: { tab: choices(...groupTabs), state: choices('free', 'assigned', 'void'), import: text },
  sorts: [],
})

/** `/admin/<shop>/code-groups`. */
export const groupListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'code-groups',
  validateSearch: groupSearch,
  staticData: { permission: 'codes.see' },
  component: lazyRouteComponent(() => import('./group-list.tsx'), 'GroupList'),
})

/** `/admin/<shop>/code-groups/new`. */
export const groupCreateRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'code-groups/new',
  validateSearch: groupCreateSearch,
  staticData: { permission: 'codes.manage' },
  component: lazyRouteComponent(() => import('./group-create.tsx'), 'GroupCreate'),
})

/** `/admin/<shop>/code-groups/settings`. */
export const codeSettingsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'code-groups/settings',
  staticData: { permission: 'codes.manage' },
  component: lazyRouteComponent(() => import('./code-settings-page.tsx'), 'CodeSettingsPage'),
})

/** `/admin/<shop>/code-groups/<id>`. */
export const groupRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'code-groups/$groupId',
  validateSearch: groupPageSearch,
  staticData: { permission: 'codes.see' },
  component: lazyRouteComponent(() => import('./group-detail.tsx'), 'GroupDetail'),
})

/** `/admin/<shop>/code-groups/<id>/edit`. */
export const groupEditRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'code-groups/$groupId/edit',
  staticData: { permission: 'codes.manage' },
  component: lazyRouteComponent(() => import('./group-edit.tsx'), 'GroupEdit'),
})

/** Every page of this feature. */
export const codeGroupRoutes = [groupListRoute, groupCreateRoute, codeSettingsRoute, groupRoute, groupEditRoute] as const
