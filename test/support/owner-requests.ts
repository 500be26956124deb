import { aRole, aToken } from './builders/shops.ts'
import { cardRequests } from './card-requests.ts'
import { catalogRequests } from './catalog-requests.ts'
import { codeRequests } from './code-requests.ts'
import { customerRequests } from './customer-requests.ts'
import { orderRequests } from './order-requests.ts'
import { get, type Prepare, post, versionIn } from './owner-request.ts'
import { paymentRequests } from './payment-requests.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'

type Shop = Subjects['shop']

const template = '/mail-templates/order_placed/zh-TW'
const hook = { name: 'ERP', url: 'https://hooks.example.com/in', types: ['order.paid'] }
let count = 0

/**
 * Per operation the request that succeeds, with subjects of its own where the act uses them up. A new operation with a body has to be
 * added here or in the part of its subject, and the matrix says so.
 */
export const ownerRequests: Readonly<Record<string, Prepare>> = {
  retryFailedJob: async () => ({}),
  dismissFailedJob: async (system, { shop }) => ({ ids: { jobId: await aFailedJob(system, shop) } }),
  changeShop: async (system, { shop }) => ({ body: { version: (await get(system, shop, '/shop')).version, name: '新店名' } }),
  changeStoreView: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/store-views', ids.viewId), own: { announcement: '週年慶' } },
  }),
  createRole: async () => ({ body: { name: `角色 ${++count}`, permissions: ['orders.see', 'shop.see'] } }),
  changeRole: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/roles', ids.roleId), permissions: ['orders.see'] },
  }),
  deleteRole: async (system, { shop }) => ({ ids: { roleId: await aRole(system, shop, ['shop.see']) }, query: 'version=0' }),
  createToken: async () => ({ body: { name: '倉儲系統', permissions: ['orders.see'] } }),
  revokeToken: async (system, { shop }) => ({ ids: { tokenId: (await aToken(system, shop, ['shop.see'])).id } }),
  resendInvitation: async (system, { shop }) => {
    const invitationId = await anInvitation(system, shop)
    system.clock.advance(60_000)
    return { ids: { invitationId } }
  },
  handOverInvitation: async (system, { shop }) => ({ ids: { invitationId: await anInvitation(system, shop) } }),
  withdrawInvitation: async (system, { shop }) => ({ ids: { invitationId: await anInvitation(system, shop) } }),
  inviteStaff: async () => ({ body: { email: `invited-${++count}@shop.test`, name: '新同事', role: 'viewer' } }),
  changeStaff: async () => ({ body: { role: 'viewer' } }),
  rotateCredentials: async () => ({ body: {} }),
  ...catalogRequests,
  ...orderRequests,
  ...paymentRequests,
  ...codeRequests,
  ...cardRequests,
  ...customerRequests,
  changeMailTemplate: async (system, { shop }) => ({
    body: await draftOf(system, shop, ['subject', 'html', 'text', 'isEnabled', 'version']),
  }),
  restoreMailTemplate: async (system, { shop }) => ({ query: `version=${(await get(system, shop, template)).version}` }),
  previewMailTemplate: async (system, { shop }) => ({ body: await draftOf(system, shop, ['subject', 'html', 'text']) }),
  sendTestMail: async () => ({ body: { to: 'me@mail.test' } }),
  resendMail: async () => ({}),
  createWebhookEndpoint: async () => ({ body: hook }),
  changeWebhookEndpoint: async (system, { shop }) => ({
    ids: { endpointId: (await anEndpoint(system, shop)).id },
    body: { version: 0, name: '改' },
  }),
  deleteWebhookEndpoint: async (system, { shop }) => ({ ids: { endpointId: (await anEndpoint(system, shop)).id }, query: 'version=0' }),
  rotateWebhookSecret: async (system, { shop }) => ({ ids: { endpointId: (await anEndpoint(system, shop)).id } }),
  sendTestWebhook: async () => ({}),
  replayWebhookDelivery: async () => ({}),
}

async function aFailedJob(system: TestSystem, shop: Shop): Promise<string> {
  const { rows } = await system.pool.query<{ id: string }>(
    `insert into pgboss.job (name, data, state, completed_on) values ('notifications.send-mail', jsonb_build_object('shopId', $1::text), 'failed', now())
     returning id`,
    [shop.id],
  )
  return rows[0]?.id ?? ''
}

async function anEndpoint(system: TestSystem, shop: Shop): Promise<{ id: string }> {
  return (await post(system, shop, '/webhook-endpoints', hook)).endpoint
}

async function draftOf(system: TestSystem, shop: Shop, names: readonly string[]): Promise<object> {
  const whole = await get(system, shop, template)
  return Object.fromEntries(names.map((name) => [name, whole[name]]))
}

async function anInvitation(system: TestSystem, shop: Shop): Promise<string> {
  return (await post(system, shop, '/staff-invitations', { email: `waiting-${++count}@shop.test`, name: '等待', role: 'viewer' })).id
}
