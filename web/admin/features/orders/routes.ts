import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, day, listSearch, text } from '../../kit/list-search.ts'
import { orderStatuses, paymentStatuses, returnStates, shippingStatuses } from './order-states.ts'

/** What the list of orders keeps in its address. */
export const orderSearch = listSearch({
  filters: {
    q: text,
    status: choices(...orderStatuses),
    payment: choices(...paymentStatuses),
    shipping: choices(...shippingStatuses),
    returns: choices(...returnStates),
    printed: choices('yes', 'no'),
    from: day,
    to: day,
  },
  sorts: ['placedAt', '-placedAt'],
})

/** `/admin/<shop>/orders`. */
export const orderListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'orders',
  validateSearch: orderSearch,
  staticData: { permission: 'orders.see' },
  component: lazyRouteComponent(() => import('./order-list.tsx'), 'OrderList'),
})

/** `/admin/<shop>/orders/<id>`. */
export const orderRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'orders/$orderId',
  staticData: { permission: 'orders.see' },
  component: lazyRouteComponent(() => import('./order-detail.tsx'), 'OrderDetail'),
})

/** Every page of this feature. */
export const orderRoutes = [orderListRoute, orderRoute] as const
