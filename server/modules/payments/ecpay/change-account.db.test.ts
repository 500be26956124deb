import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDefaultMethods } from '#modules/orders/index.ts'
import { systemActor } from '#platform/tx.ts'
import { inShop } from '#test/support/builders/codes.ts'
import { anEcpayOrder, anEcpayShop, openSession, setAccount } from '#test/support/builders/ecpay.ts'
import { aShop, aStaff, type TestShop } from '#test/support/builders/shops.ts'
import { deliverTo, openFakeEcpay, stageMerchant } from '#test/support/ecpay.ts'
import { testSystem } from '#test/support/system.ts'
import { expirePayments } from '../expire-payments.ts'

const system = await testSystem()
const fake = await openFakeEcpay({
  now: () => system.clock.now(),
  deliver: deliverTo(system),
})
const newer = { hashKey: 'NEWKEY0123456789', hashIv: 'NEWIVS0123456789' }

const readAccount = async (shop: TestShop, headers = shop.staff.headers) =>
  (await system.app.inject({ url: '/api/admin/payment-settings/ecpay', headers })).json().account

test('SX-27 what a merchant types in is sealed and never shown again: not in answers, audit, logs, jobs or rows', async () => {
  const shop = await anEcpayShop(system, { ...newer })
  const account = await readAccount(shop)
  assert.deepEqual(
    { ...account, changedAt: '' },
    { merchantId: '3002607', isStage: true, dueDays: 3, version: 1, changedAt: '', previousEndsAt: null, formerMerchantIds: [] },
  )
  fake.merchants.set(stageMerchant.merchantId, newer)
  const order = await anEcpayOrder(system, { shop, fake })
  await fake.pay(order.reference)
  const scope = { shopId: shop.id, actor: systemActor('test') }
  const stored = await system.transactor.transact(scope, async ({ db }) => ({
    credentials: await db.selectFrom('paymentCredentials').selectAll().execute(),
    payments: await db.selectFrom('payments').selectAll().execute(),
    notices: await db.selectFrom('paymentNotices').selectAll().execute(),
    audit: await db.selectFrom('auditEntries').selectAll().execute(),
    events: await db.selectFrom('events').selectAll().execute(),
    answers: await db.selectFrom('idempotencyKeys').selectAll().execute(),
  }))
  const { rows: jobs } = await system.pool.query('select data, output from pgboss.job')
  const readable = (_key: string, value: unknown) =>
    (value as { type?: string })?.type === 'Buffer' ? Buffer.from((value as { data: number[] }).data).toString('latin1') : value
  for (const text of [JSON.stringify({ stored, jobs, account }, readable), system.logs.join('\n'), order.paymentUrl]) {
    for (const secret of Object.values(newer)) assert.ok(!text.includes(secret))
  }
  const audited = stored.audit.filter(({ action }) => action === 'payments.change_ecpay_account')
  assert.deepEqual(
    audited.map(({ after }) => after),
    [{ merchantId: '3002607', isStage: true, dueDays: 3, keysChanged: true }],
  )
  fake.merchants.set(stageMerchant.merchantId, stageMerchant)
})

test('SX-27 SX-32 other keys are a rotation: the ones before are believed for a day; a stale version is refused', async () => {
  const shop = await anEcpayShop(system, { isStage: false })
  const [today, tomorrow] = [await anEcpayOrder(system, { shop, fake }), await anEcpayOrder(system, { shop, fake })]
  const stale = await setAccount(system, shop, { ...newer, isStage: false, version: 0 })
  assert.deepEqual([stale.statusCode, stale.json().code, stale.json().details], [409, 'gateway_credentials_changed', { version: 1 }])
  const changed = await setAccount(system, shop, { ...newer, isStage: false, version: 1 })
  assert.equal(changed.statusCode, 200, changed.body)
  const { previousEndsAt, version } = changed.json().account
  assert.deepEqual([version, previousEndsAt], [2, new Date(system.clock.now().getTime() + 86_400_000).toISOString()])
  assert.equal((await fake.pay(today.reference)).body, '1|OK', 'the gateway still signs with the keys before')
  system.clock.advance(86_400_000)
  assert.equal((await fake.pay(tomorrow.reference)).body, '0|CheckMacValue')
  fake.merchants.set(stageMerchant.merchantId, newer)
  assert.equal((await fake.pay(tomorrow.reference)).body, '1|OK')
  fake.merchants.set(stageMerchant.merchantId, stageMerchant)
})

test('without keys those of before stay, for the same account only, and both or none are typed in', async () => {
  const shop = await aShop(system)
  const missing = { hashKey: undefined, hashIv: undefined }
  const code = async (account: object) => {
    const answer = await setAccount(system, shop, account)
    return answer.statusCode === 200 ? answer.json().account.dueDays : answer.json().code
  }
  assert.equal(await code(missing), 'ecpay_keys_missing')
  assert.equal(await code({}), 3)
  const { changedAt } = await readAccount(shop)
  system.clock.advance(1_000)
  assert.equal(await code({ ...missing, dueDays: 7, version: 1 }), 7)
  assert.deepEqual([(await readAccount(shop)).changedAt, (await readAccount(shop)).previousEndsAt], [changedAt, null], 'no rotation')
  for (const account of [{ ...missing, isStage: false }, { ...missing, merchantId: '2000132' }, { hashIv: undefined }])
    assert.equal(await code({ ...account, version: 2 }), 'ecpay_keys_missing')
  for (const wrong of [{ hashKey: 'short' }, { hashIv: 'x'.repeat(17) }, { merchantId: 'abc' }, { dueDays: 0 }, { dueDays: 31 }])
    assert.equal((await setAccount(system, shop, { ...wrong, version: 2 })).statusCode, 422, JSON.stringify(wrong))
})

test('SX-70 the stage, whose keys are public, is for shops with test payments on, and its keys are believed no longer than that', async () => {
  const shop = await anEcpayShop(system)
  const order = await anEcpayOrder(system, { shop, fake })
  await turnSandbox(shop, false)
  const answer = await fake.pay(order.reference)
  assert.equal(answer.status, 404, answer.body)
  assert.equal((await openSession(system, { order, customer: order.customer })).json().code, 'sandbox_payments_off')
  const { pathname, search } = new URL(order.paymentUrl)
  assert.equal((await system.app.inject({ url: pathname + search })).statusCode, 303)
  assert.equal((await setAccount(system, shop, { dueDays: 5, version: 1 })).json().code, 'sandbox_payments_off')
  const real = await setAccount(system, shop, { ...newer, isStage: false, version: 1 })
  assert.equal(real.statusCode, 200, real.body)
  assert.equal(real.json().account.previousEndsAt, null)
  assert.equal((await fake.pay(order.reference)).body, '0|CheckMacValue', 'anybody could have signed that')
})

test('SX-21 who may see payments sees no keys and may not change the account', async () => {
  const shop = await anEcpayShop(system)
  const viewer = await aStaff(system, shop, 'viewer')
  assert.equal((await readAccount(shop, viewer.headers)).merchantId, '3002607')
  const refused = await setAccount(system, { ...shop, staff: viewer }, { version: 1 })
  assert.deepEqual([refused.statusCode, refused.json().details], [403, { permission: 'payments.configure' }])
})

test('S1-17 another MerchantID is refused while payments to the one before may still come, and says how many; other keys are not', async () => {
  const shop = await anEcpayShop(system, { isStage: false })
  const other = { ...newer, merchantId: '2000132', isStage: false }
  const [card, atm, paid] = [
    await anEcpayOrder(system, { shop, fake }),
    await anEcpayOrder(system, { shop, fake, way: 'ecpay_atm' }),
    await anEcpayOrder(system, { shop, fake }),
  ]
  assert.equal((await fake.pay(paid.reference)).body, '1|OK')
  assert.equal((await fake.issueNumber(atm.reference)).body, '1|OK')
  const refused = async (account: object) => {
    const { statusCode, ...answer } = await setAccount(system, shop, account)
    return [statusCode, answer.json().code, answer.json().details]
  }
  assert.deepEqual(await refused({ ...other, version: 1 }), [409, 'ecpay_account_in_use', { count: 2 }])
  await turnSandbox(shop, true)
  assert.deepEqual(await refused({ version: 1 }), [409, 'ecpay_account_in_use', { count: 2 }], 'the stage is another account, too')
  assert.equal((await readAccount(shop)).merchantId, stageMerchant.merchantId)
  const rotated = await setAccount(system, shop, { ...newer, isStage: false, version: 1 })
  assert.equal(rotated.statusCode, 200, rotated.body)
  fake.merchants.set(stageMerchant.merchantId, newer)
  // The card's session is over; the number lasts for days, its money may come a while after that.
  await endTime(shop, card)
  assert.deepEqual(await refused({ ...other, version: 2 }), [409, 'ecpay_account_in_use', { count: 1 }])
  await endTime(shop, atm)
  assert.deepEqual(await refused({ ...other, version: 2 }), [409, 'ecpay_account_in_use', { count: 1 }])
  assert.equal((await fake.pay(atm.reference)).body, '1|OK')
  fake.merchants.set(stageMerchant.merchantId, stageMerchant)
  const changed = await setAccount(system, shop, { ...other, version: 2 })
  assert.equal(changed.statusCode, 200, changed.body)
  assert.equal((await readAccount(shop)).merchantId, '2000132')
})

test('S1-17 a payment that was begun and left holds the account no longer than its session', async () => {
  const shop = await anEcpayShop(system, { isStage: false })
  const order = await anEcpayOrder(system, { shop, fake, way: 'ecpay_cvs' })
  const change = () => setAccount(system, shop, { ...newer, merchantId: '2000132', isStage: false, version: 1 })
  assert.deepEqual((await change()).json().details, { count: 1 })
  await endTime(shop, order)
  assert.equal((await change()).statusCode, 200)
})

/** The time of the order's payment is over, for the database as for us. */
async function endTime(shop: TestShop, order: { id: string }): Promise<void> {
  await inShop(system, shop, async (tx) => {
    const expiresAt = new Date(tx.now.getTime() - 1_000)
    await tx.db.updateTable('payments').where('shopId', '=', shop.id).where('orderId', '=', order.id).set({ expiresAt }).execute()
    await expirePayments(tx)
  })
}

async function turnSandbox(shop: TestShop, isOn: boolean): Promise<void> {
  const scope = { shopId: shop.id, actor: systemActor('test') }
  await system.transactor.transact(scope, ({ db, shopId }) =>
    db.updateTable('shops').where('shopId', '=', shopId).set({ sandboxPayments: isOn }).execute(),
  )
}

test('ECPay takes Taiwan dollars only', async () => {
  const shop = await aShop(system, { currency: 'USD' })
  await setAccount(system, shop)
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, createDefaultMethods)
  const { items } = (await system.app.inject({ url: '/api/admin/payment-methods', headers: shop.staff.headers })).json()
  const { id, name, version } = items.find(({ provider }: { provider: string }) => provider === 'ecpay_credit')
  const payload = { name, version, isEnabled: true }
  const refused = await system.app.inject({
    method: 'PATCH',
    url: `/api/admin/payment-methods/${id}`,
    headers: shop.staff.headers,
    payload,
  })
  assert.deepEqual([refused.statusCode, refused.json().code], [409, 'payment_currency_not_taken'])
})
