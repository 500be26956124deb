import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'

const system = await testSystem()

test('S4-7 a view inherits the shop’s settings until it has values of its own, and again when they are given back', async () => {
  const shop = await aShop(system, { name: '小島選物', notificationEmails: ['boss@shop.test'] })
  const [zh, en] = await viewsOf(shop)
  assert.deepEqual([zh.locale, zh.name, zh.isDefault, zh.isOffered, zh.own], ['zh-TW', '繁體中文', true, true, {}])
  assert.deepEqual(en.effective, en.inherited)
  assert.deepEqual([en.effective.name, en.effective.announcement, en.effective.notificationEmails], ['小島選物', null, ['boss@shop.test']])

  const own = { name: ' Island Goods ', contactPhone: null, notificationEmails: ['En@shop.test', 'en@shop.test'] }
  const changed = await change(shop, en.id, { version: 0, name: 'EN', own })
  assert.equal(changed.statusCode, 200, changed.body)
  const view = changed.json()
  assert.deepEqual(
    [view.version, view.name, view.own],
    [1, 'EN', { name: 'Island Goods', contactPhone: null, notificationEmails: ['en@shop.test'] }],
  )

  const shopChange = { version: 0, name: '大島選物', announcement: '週年慶', contactPhone: '02-2345-6789' }
  assert.equal((await changeShop(shop, shopChange)).statusCode, 200)
  const [zhAfter, enAfter] = await viewsOf(shop)
  assert.deepEqual([zhAfter.effective.name, zhAfter.effective.contactPhone], ['大島選物', '02-2345-6789'])
  assert.deepEqual(
    [enAfter.effective.name, enAfter.inherited.name, enAfter.effective.announcement, enAfter.effective.contactPhone],
    ['Island Goods', '大島選物', '週年慶', null],
  )
  assert.deepEqual((await change(shop, en.id, { version: 1, own: {} })).json().effective, enAfter.inherited)
  assert.deepEqual((await change(shop, en.id, { version: 2, isOffered: false })).json().own, {}, 'what is not sent stays')
})

test('SX-26 a change of a store view is in the log with the old and new values, its own ones only', async () => {
  const shop = await aShop(system)
  const [, en] = await viewsOf(shop)
  await change(shop, en.id, { version: 0, own: { announcement: 'Open all week' } })
  await change(shop, en.id, { version: 1, isOffered: false, own: { mailSenderName: 'Island' } })
  const { items } = (await system.app.inject({ url: '/api/admin/audit?action=shop.change_view', headers: shop.staff.headers })).json()
  const always = { locale: 'en', viewName: 'English' }
  assert.equal(items.length, 2)
  const [last] = items
  assert.deepEqual([last.subjectKind, last.subjectId], ['store_view', en.id])
  assert.deepEqual(last.before, { ...always, isOffered: true, announcement: 'Open all week' })
  assert.deepEqual(last.after, { ...always, isOffered: false, mailSenderName: 'Island' })
})

test('SX-32 sixteen tabs save the same store view: one wins, the others are told the version it left; the shop’s version is another', async () => {
  const shop = await aShop(system)
  const [zh] = await viewsOf(shop)
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) => change(shop, zh.id, { version: 0, own: { announcement: `公告 ${index}` } })),
  )
  const winners = answers.filter((answer) => answer.statusCode === 200)
  assert.equal(winners.length, 1)
  for (const answer of answers.filter((each) => each.statusCode !== 200)) {
    assert.deepEqual([answer.statusCode, answer.json().code, answer.json().details], [409, 'store_view_changed', { version: 1 }])
  }
  assert.deepEqual((await viewsOf(shop))[0].own, winners[0]?.json().own)
  assert.equal((await changeShop(shop, { version: 0, name: '新店名' })).statusCode, 200)
})

test('SX-21 the default view is always offered, and says so before it is asked; values are checked as the shop’s are', async () => {
  const shop = await aShop(system, { locale: 'en' })
  const [en, zh] = await viewsOf(shop)
  assert.deepEqual([en.locale, en.can.withdraw, zh.can.withdraw], ['en', { code: 'store_view_is_default' }, true])
  const refused: [viewId: string, body: object, status: number, code: string][] = [
    [en.id, { isOffered: false }, 409, 'store_view_is_default'],
    [zh.id, { own: { accentColor: '#ffd700' } }, 422, 'accent_contrast_low'],
    [zh.id, { own: { contactEmail: 'no address' } }, 422, 'email_invalid'],
    [zh.id, { own: { notificationEmails: ['no address'] } }, 422, 'email_invalid'],
    [zh.id, { own: { name: null } }, 422, 'validation_failed'],
    [zh.id, { own: { name: ' ' } }, 422, 'validation_failed'],
    [zh.id, { own: { announcement: 'a\nb' } }, 422, 'validation_failed'],
    [zh.id, { own: { announcement: 'x'.repeat(201) } }, 422, 'validation_failed'],
    [zh.id, { own: { contactPhone: 'call us' } }, 422, 'validation_failed'],
    [zh.id, { own: { guestCheckout: true } }, 422, 'validation_failed'],
    [newId(), {}, 404, 'store_view_not_found'],
  ]
  for (const [viewId, body, status, code] of refused) {
    const answer = await change(shop, viewId, { version: 0, ...body })
    assert.deepEqual([answer.statusCode, answer.json().code], [status, code], JSON.stringify(body))
  }
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await change({ staff: viewer }, zh.id, { version: 0 })).statusCode, 403)
  assert.equal((await system.app.inject({ url: '/api/admin/store-views', headers: viewer.headers })).statusCode, 200)
})

// oxlint-disable-next-line typescript/no-explicit-any -- tests read what they asked for
async function viewsOf(shop: Pick<TestShop, 'staff'>): Promise<any> {
  return (await system.app.inject({ url: '/api/admin/store-views', headers: shop.staff.headers })).json().items
}

function change({ staff }: Pick<TestShop, 'staff'>, viewId: string, payload: object) {
  return system.app.inject({ method: 'PATCH', url: `/api/admin/store-views/${viewId}`, headers: staff.headers, payload })
}

function changeShop({ staff }: Pick<TestShop, 'staff'>, payload: object) {
  return system.app.inject({ method: 'PATCH', url: '/api/admin/shop', headers: staff.headers, payload })
}
