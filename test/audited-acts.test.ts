import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { type Operation, operationsOf } from '#test/support/operations.ts'
import { ownerRequests } from '#test/support/owner-requests.ts'
import { subjectsOf } from '#test/support/subjects.ts'
import { testSystem } from '#test/support/system.ts'
import { auditActTexts } from '#web/admin/features/settings/audit-acts.zh-TW.ts'

// Every act of the back office either stands in the audit log, or this table says why not. Whoever adds a route has to say which.

/** The action in the log, and which values it keeps: a change both, what is made or done the new ones, what is removed the old ones. */
type Logged = readonly [action: string, keeps: 'old and new' | 'new' | 'old' | 'neither']

const logged: Readonly<Record<string, Logged>> = {
  changeShop: ['shop.manage', 'old and new'],
  changeStoreView: ['shop.change_view', 'old and new'],
  changeStaff: ['staff.manage', 'old and new'],
  inviteStaff: ['staff.invite', 'new'],
  resendInvitation: ['staff.invite_again', 'neither'],
  handOverInvitation: ['staff.hand_over_invitation', 'neither'],
  withdrawInvitation: ['staff.withdraw_invitation', 'old'],
  createRole: ['roles.create', 'new'],
  changeRole: ['roles.change', 'old and new'],
  deleteRole: ['roles.delete', 'old'],
  createToken: ['tokens.create', 'new'],
  revokeToken: ['tokens.revoke', 'old'],
  exportAudit: ['audit.export', 'new'],

  createPromotion: ['promotions.create', 'new'],
  changePromotion: ['promotions.change', 'old and new'],
  createCoupon: ['coupons.create', 'new'],
  changeCoupon: ['coupons.change', 'old and new'],
  createShippingMethod: ['shipping_methods.create', 'new'],
  changeShippingMethod: ['shipping_methods.change', 'old and new'],
  changePaymentMethod: ['payment_methods.change', 'old and new'],
  setVariants: ['catalog.change_price', 'old and new'],
  setStock: ['catalog.set_stock', 'old and new'],
  changeProducts: ['catalog.change_products', 'new'],
  startProductImport: ['catalog.import', 'new'],
  deleteProduct: ['catalog.delete_product', 'old'],
  deleteCategory: ['catalog.delete_category', 'old'],
  exportProducts: ['catalog.export', 'new'],

  startBulkAct: ['orders.bulk_prepare', 'new'],
  exportOrders: ['orders.export', 'new'],
  receiveReturn: ['orders.receive_return', 'new'],
  refundOrder: ['payments.refund', 'new'],
  resolveRefund: ['payments.resolve_refund', 'old and new'],
  resolveAlarm: ['payments.resolve_alarm', 'new'],
  changeEcpayAccount: ['payments.change_ecpay_account', 'old and new'],
  changeTransferAccount: ['payments.change_transfer_account', 'old and new'],
  confirmTransfer: ['payments.confirm_transfer', 'new'],
  settleCashOnDelivery: ['payments.collect_cash', 'new'],
  rotateCredentials: ['payments.rotate_secret', 'new'],
  exportReconciliation: ['payments.export', 'new'],

  createCodeGroup: ['codes.create_group', 'new'],
  changeCodeGroup: ['codes.change_group', 'old and new'],
  deleteCodeGroup: ['codes.delete_group', 'old'],
  withdrawCodeImport: ['codes.withdraw_import', 'new'],
  changeCodeSettings: ['codes.change_settings', 'old and new'],
  revealCode: ['codes.reveal', 'new'],
  voidCode: ['codes.void', 'old and new'],
  backFillCodes: ['codes.back_fill', 'new'],
  issuePastOrders: ['codes.issue_past_orders', 'new'],
  exportCodes: ['codes.export', 'neither'],

  createCardPool: ['cards.create_pool', 'new'],
  changeCardPool: ['cards.change_pool', 'old and new'],
  deleteCardPool: ['cards.delete_pool', 'old'],
  bindCardPool: ['cards.bind_variant', 'old and new'],
  changeCardSettings: ['cards.change_settings', 'old and new'],
  removeCards: ['codes.remove', 'new'],
  revealCard: ['codes.reveal', 'new'],
  voidCard: ['codes.void', 'old and new'],
  replaceCard: ['codes.void', 'old and new'],
  serveLateOrder: ['cards.serve_late', 'new'],
  exportCards: ['cards.export', 'neither'],
  hideReview: ['reviews.hide', 'old and new'],

  changeMailTemplate: ['mails.change_template', 'old and new'],
  restoreMailTemplate: ['mails.restore_template', 'old'],
  resendMail: ['mails.resend', 'new'],
  createWebhookEndpoint: ['webhooks.create', 'new'],
  changeWebhookEndpoint: ['webhooks.change', 'old and new'],
  deleteWebhookEndpoint: ['webhooks.delete', 'old'],
  rotateWebhookSecret: ['webhooks.rotate_secret', 'new'],
  replayWebhookDelivery: ['webhooks.replay', 'new'],
  retryFailedJob: ['jobs.retry', 'new'],
  dismissFailedJob: ['jobs.dismiss', 'old'],
}

const timeline = 'stands in the timeline of its order, with who and when'
const catalog = 'describes goods; what they cost, how many there are and that they are gone is logged'
const readsOnly = 'changes nothing'
const row = 'is a row of its own, with who, when and what became of it'

/** Acts that are not in the audit log, each with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  prepareOrder: timeline,
  shipOrder: timeline,
  changeShipment: timeline,
  setPickupStore: timeline,
  markPrinted: timeline,
  deliverOrder: timeline,
  closeOrder: timeline,
  closeOrders: timeline,
  reopenOrder: timeline,
  cancelOrder: timeline,
  noteOrder: timeline,
  takeOrder: timeline,
  requestReturn: timeline,
  approveReturn: timeline,
  refuseReturn: timeline,
  completeReturn: timeline,
  createProduct: catalog,
  changeProduct: catalog,
  setComponents: catalog,
  addPicture: catalog,
  removePicture: catalog,
  orderPictures: catalog,
  createCategory: catalog,
  changeCategory: catalog,
  moveCategory: catalog,
  startCodeImport: row,
  startCardImport: row,
  pasteCards: row,
  previewRefund: readsOnly,
  previewPastOrders: readsOnly,
  previewMailTemplate: readsOnly,
  searchCode: readsOnly,
  searchCard: readsOnly,
  sendTestMail: 'is a row of the mail log',
  sendTestWebhook: 'is a row of the deliveries',
}

/** Operations whose first time has no old values: they are done once before. */
const again = new Set(['changeEcpayAccount', 'changeTransferAccount'])

/** Acts that a job logs when it has done them; who sent the file stands in the row of the import. */
const byJob = new Set(['startProductImport'])

const system = await testSystem()
const shop = await aShop(system)
const subjects = await subjectsOf(system, shop)
const operations = (await operationsOf(system)).filter(
  ({ url, permission, method }) =>
    url.startsWith('/api/admin/') && permission !== null && (method !== 'GET' || url.endsWith('/export') || url.endsWith('-export')),
)

test('SX-26 every act of the back office and every export is in the audit log, or has a reason not to be', () => {
  const unsaid = operations.filter(({ id }) => !(id in logged) && !(id in elsewhere)).map(({ id }) => id)
  assert.deepEqual(unsaid, [], 'say in this file which action it writes, or why none')
  const known = new Set(operations.map(({ id }) => id))
  assert.deepEqual(
    Object.keys({ ...logged, ...elsewhere }).filter((id) => !known.has(id)),
    [],
    'no such operation',
  )
})

test('SX-26 every act in the log has a name on the screen', () => {
  const actions = Object.values(logged).map(([action]) => `settings.audit.act.${action}`)
  assert.deepEqual(
    actions.filter((key) => !(key in auditActTexts)),
    [],
  )
})

for (const operation of operations) {
  const [action, keeps] = logged[operation.id] ?? []
  if (!action || !keeps) continue
  test(`SX-26 ${operation.id} is logged as ${action} by whom, from where, with ${keeps === 'neither' ? 'what it was about' : `${keeps} values`}`, async () => {
    if (again.has(operation.id)) await perform(operation)
    const before = new Set((await entries(action)).map(({ id }) => id))
    await perform(operation)
    await system.runner.drain()
    const [entry, ...more] = (await entries(action)).filter(({ id }) => !before.has(id))
    assert.ok(entry && more.length === 0, `${more.length + (entry ? 1 : 0)} entries`)
    assert.deepEqual(
      [entry.actor_kind, entry.actor_id, entry.address],
      ['staff', shop.staff.id, byJob.has(operation.id) ? null : '127.0.0.1'],
    )
    assert.equal(entry.before !== null, keeps.startsWith('old'), `old values: ${JSON.stringify(entry.before)}`)
    assert.equal(entry.after !== null, keeps.endsWith('new'), `new values: ${JSON.stringify(entry.after)}`)
    if (keeps === 'old and new') assert.notDeepEqual(entry.before, entry.after)
  })
}

async function perform({ id, method, url }: Operation): Promise<void> {
  const own = (await ownerRequests[id]?.(system, subjects)) ?? {}
  const ids: Record<string, string> = { template: 'order_placed', locale: 'zh-TW', ...subjects.ids, ...own.ids }
  const path = url.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))
  const payload = own.form?.payload ?? own.body
  const headers = { ...shop.staff.headers, ...own.form?.headers, 'idempotency-key': newId() }
  const answer = await system.app.inject({
    method,
    url: own.query ? `${path}?${own.query}` : path,
    headers,
    ...(payload ? { payload } : {}),
  })
  assert.ok(answer.statusCode < 300, `${answer.statusCode} ${answer.body}`)
}

type Entry = { id: string; actor_kind: string; actor_id: string; address: string | null; before: unknown; after: unknown }

async function entries(action: string): Promise<Entry[]> {
  const { rows } = await system.pool.query<Entry>(
    'select id, actor_kind, actor_id, host(address) as address, before, after from audit_entries where shop_id = $1 and action = $2 order by id',
    [shop.id, action],
  )
  return rows
}
