import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch, text } from '../../kit/list-search.ts'

/** What a card can be. */
export const cardStates = ['free', 'held', 'assigned', 'void'] as const

/** The parts of a pool's page. */
export const poolTabs = ['cards', 'imports', 'facts'] as const

/** Why an order of card keys that is paid has none. */
export const waitingStatuses = ['awaiting', 'paid_late'] as const

export const poolSearch = listSearch({ filters: { q: text }, sorts: [] })

/**
 * The tab, and what its list shows: `from` is the import whose cards are listed, `import` the one whose report is open. A number or secret is
 * searched without the address: addresses are kept (S0-36).
 */
export const poolPageSearch = listSearch({
  filters: { tab: choices(...poolTabs), state: choices(...cardStates), from: text, import: text },
  sorts: [],
})

export const waitingSearch = listSearch({ filters: { status: choices(...waitingStatuses) }, sorts: [] })

/** `/admin/<shop>/card-pools`. */
export const poolListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'card-pools',
  validateSearch: poolSearch,
  staticData: { permission: 'cards.see' },
  component: lazyRouteComponent(() => import('./pool-list.tsx'), 'PoolList'),
})

/** `/admin/<shop>/card-pools/new`. */
export const poolCreateRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'card-pools/new',
  staticData: { permission: 'cards.manage' },
  component: lazyRouteComponent(() => import('./pool-create.tsx'), 'PoolCreate'),
})

/** `/admin/<shop>/card-pools/settings`. */
export const cardSettingsRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'card-pools/settings',
  staticData: { permission: 'cards.see' },
  component: lazyRouteComponent(() => import('./card-settings-page.tsx'), 'CardSettingsPage'),
})

/** `/admin/<shop>/card-pools/orders`. */
export const waitingOrdersRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'card-pools/orders',
  validateSearch: waitingSearch,
  staticData: { permission: 'cards.see' },
  component: lazyRouteComponent(() => import('./waiting-orders.tsx'), 'WaitingOrders'),
})

/** `/admin/<shop>/card-pools/<id>`. */
export const poolRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'card-pools/$poolId',
  validateSearch: poolPageSearch,
  staticData: { permission: 'cards.see' },
  component: lazyRouteComponent(() => import('./pool-detail.tsx'), 'PoolDetail'),
})

/** Every page of this feature. */
export const cardPoolRoutes = [poolListRoute, poolCreateRoute, cardSettingsRoute, waitingOrdersRoute, poolRoute] as const
