import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { listSearch } from '../../kit/list-search.ts'

const pageOnly = listSearch({ filters: {}, sorts: [] })

/** `/admin/<shop>/promotions`. */
export const promotionListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'promotions',
  validateSearch: pageOnly,
  staticData: { permission: 'marketing.see' },
  component: lazyRouteComponent(() => import('./promotion-list.tsx'), 'PromotionList'),
})

/** `/admin/<shop>/coupons`. */
export const couponListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'coupons',
  validateSearch: pageOnly,
  staticData: { permission: 'marketing.see' },
  component: lazyRouteComponent(() => import('./coupon-list.tsx'), 'CouponList'),
})

/** Every page of this feature. */
export const promotionRoutes = [promotionListRoute, couponListRoute] as const
