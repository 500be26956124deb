import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shopRoute } from '../../app/shop-route.ts'
import { choices, listSearch, text } from '../../kit/list-search.ts'
import { mailKinds, mailStates } from './mail-states.ts'

/** What the mail log keeps in its address. */
export const mailSearch = listSearch({
  filters: { q: text, state: choices(...mailStates), template: choices(...mailKinds), orderId: text },
  sorts: [],
})

/** `/admin/<shop>/mails`. */
export const mailListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'mails',
  validateSearch: mailSearch,
  staticData: { permission: 'mails.see' },
  component: lazyRouteComponent(() => import('./mail-list.tsx'), 'MailList'),
})

/** `/admin/<shop>/mails/<id>`. */
export const mailRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'mails/$mailId',
  staticData: { permission: 'mails.see' },
  component: lazyRouteComponent(() => import('./mail-page.tsx'), 'MailPage'),
})

/** `/admin/<shop>/mail-templates`. */
export const templateListRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'mail-templates',
  staticData: { permission: 'mails.see' },
  component: lazyRouteComponent(() => import('./template-list.tsx'), 'TemplateList'),
})

/** `/admin/<shop>/mail-templates/<mail>/<language>`. */
export const templateRoute = createRoute({
  getParentRoute: () => shopRoute,
  path: 'mail-templates/$template/$locale',
  staticData: { permission: 'mails.see' },
  component: lazyRouteComponent(() => import('./template-page.tsx'), 'TemplatePage'),
})

/** Every page of this feature. */
export const mailRoutes = [mailListRoute, mailRoute, templateListRoute, templateRoute] as const
