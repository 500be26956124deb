import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { deletePool } from '#modules/card-keys/delete-pool.ts'
import { voidCard } from '#modules/card-keys/void-card.ts'
import { markPaid } from '#modules/orders/index.ts'
import { aCardOrder, aCardProduct, aPoolOfCards } from '#test/support/builders/cards.ts'
import { addCards, inShop } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { cardDesk } from '#test/support/card-desk.ts'
import { anOrderPaidLate } from '#test/support/card-requests.ts'
import { payOrder } from '#test/support/gateway.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'
import { queueMail } from './queue-mail.ts'

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url })
const shop = await aShop(system, { name: '小島選物', notificationEmails: ['boss@shop.test', 'clerk@shop.test'] })
const desk = cardDesk(system, shop)
after(() => mailbox.close())

let count = 0
async function ground({ cards, lowStockThreshold = null as number | null }: { cards: number; lowStockThreshold?: number | null }) {
  const name = `卡密庫${++count}`
  const poolId = await desk.pool({ name, lowStockThreshold })
  if (cards > 0)
    await desk.paste(poolId, Array.from({ length: cards }, (_, index) => `NO-${count}-${index}\tPLANTED-${count}-${index}`).join('\n'))
  return { name, poolId, product: await aCardProduct(system, shop, { poolId }) }
}

async function kindsOf(orderId: string): Promise<string[]> {
  await system.runner.drain()
  const { rows } = await system.pool.query('select distinct template from mails where shop_id = $1 and order_id = $2 order by 1', [
    shop.id,
    orderId,
  ])
  return rows.map((row: { template: string }) => row.template)
}
const to = (address: string, subject: RegExp) => mailbox.mails.filter((mail) => mail.to === address && subject.test(mail.subject))

test('S1-2, S1-4 who gave an address is told that his cards are ready and where, once, and no card is in the mail', async () => {
  const { product } = await ground({ cards: 3 })
  const order = await aCardOrder(system, shop, product, { quantity: 2, email: 'cards-one@mail.test' })
  await payOrder(system, shop, order.id)
  assert.deepEqual(await kindsOf(order.id), ['cards_ready', 'order_placed'], 'the mail about the money is the same one')
  const [mail, ...more] = to('cards-one@mail.test', /卡密已備妥/)
  assert.ok(mail && more.length === 0)
  assert.match(mail.text, new RegExp(`${order.number}`))
  assert.match(mail.text, new RegExp(`/orders/${order.id}`))
  assert.match(mail.text, /2 組/)
  assert.doesNotMatch(mailbox.mails.map(({ text, html }) => text + html).join(), /PLANTED|NO-1-/)
})

test('S1-2 paid and no card: the merchant is told at every address; when cards come the buyer is told', async () => {
  const { name, poolId, product } = await ground({ cards: 1 })
  const order = await aCardOrder(system, shop, product, { email: 'cards-two@mail.test' })
  const [card] = (await desk.cards(poolId)).items
  await desk.ask('POST', `/cards/${card.id}/voiding`, { reason: '壞卡' })
  await payOrder(system, shop, order.id)
  assert.deepEqual(await kindsOf(order.id), ['cards_short', 'order_paid', 'order_placed'])
  for (const address of ['boss@shop.test', 'clerk@shop.test']) {
    const [mail, ...more] = to(address, new RegExp(`卡密不足，訂單 ${order.number}`))
    assert.ok(mail && more.length === 0, address)
    assert.match(mail.text, new RegExp(name))
    assert.match(mail.text, new RegExp(`/card-pools/${poolId}`))
  }
  await desk.paste(poolId, 'LATE-1\tPLANTED-LATE')
  assert.ok((await kindsOf(order.id)).includes('cards_ready'))
  assert.equal(to('cards-two@mail.test', /卡密已備妥/).length, 1)
})

test('S1-17 money that came too late is told to the merchant, who decides', async () => {
  const orderId = await anOrderPaidLate(system, shop)
  assert.ok((await kindsOf(orderId)).includes('cards_paid_late'))
  assert.ok(!(await kindsOf(orderId)).includes('cards_ready'))
  assert.equal(to('boss@shop.test', /逾期付款/).length, 1)
  const served = await desk.ask('POST', `/orders/${orderId}/card-delivery`)
  assert.deepEqual([served.status, served.body.status], [200, 'delivered'])
  assert.ok((await kindsOf(orderId)).includes('cards_ready'))
})

test('S1-26 the buyer of a replaced card is told, without the card', async () => {
  const { product } = await ground({ cards: 2 })
  const order = await aCardOrder(system, shop, product, { email: 'cards-three@mail.test' })
  await payOrder(system, shop, order.id)
  const [bad] = (await desk.ask('GET', `/orders/${order.id}/cards`)).body.items
  assert.equal((await desk.ask('POST', `/cards/${bad.codeId}/replacement`, { reason: '無法兌換' })).status, 200)
  await system.runner.drain()
  const [mail] = to('cards-three@mail.test', /卡密已換新/)
  assert.match(mail?.text ?? '', new RegExp(`/orders/${order.id}`))
  assert.doesNotMatch(mail?.text ?? '', /PLANTED|NO-\d/)
})

test('S0-14 a pool that runs low or dry is told once per crossing, and again after it was filled', async () => {
  const { name, poolId, product } = await ground({ cards: 3, lowStockThreshold: 2 })
  const sell = async (quantity: number) => payOrder(system, shop, (await aCardOrder(system, shop, product, { quantity })).id)
  const told = async () => {
    await system.runner.drain()
    return to('boss@shop.test', new RegExp(name)).map(({ subject }) => (subject.includes('即將用完') ? 'low' : 'exhausted'))
  }
  await sell(1)
  assert.deepEqual(await told(), [])
  await sell(1)
  assert.deepEqual(await told(), ['low'])
  await sell(1)
  assert.deepEqual(await told(), ['low', 'exhausted'])
  await desk.paste(poolId, 'MORE-1\ta\nMORE-2\tb\nMORE-3\tc')
  await sell(3)
  assert.deepEqual(await told(), ['low', 'exhausted', 'exhausted'])
})

test('S1-24 the mail about a refused file speaks of its card pool, names cells and holds no card', async () => {
  const { name, poolId } = await ground({ cards: 0 })
  assert.equal((await desk.paste(poolId, 'SAME-1\tPLANTED-A\nSAME-1\tPLANTED-B')).status, 'failed')
  const [mail] = to('clerk@shop.test', /卡密匯入失敗/)
  assert.match(mail?.text ?? '', /A2：/)
  for (const part of [name, `/card-pools/${poolId}`]) assert.ok(mail?.text.includes(part), part)
  assert.doesNotMatch(mail?.text ?? '', /PLANTED|序號群組/)
})

test('S1-4 an order without an address has mails that say so, and its cards all the same', async () => {
  const product = await aCardProduct(system, shop, { poolId: await aPoolOfCards(system, shop, { cards: 1 }) })
  const order = await aCardOrder(system, shop, product, { email: null })
  await system.pool.query('update orders set email = null, customer_id = null where id = $1', [order.id])
  await inShop(system, shop, (tx) => markPaid(tx, { orderId: order.id }))
  await system.runner.drain()
  const { rows } = await system.pool.query(`select state, skip_reason from mails where order_id = $1 and template = 'cards_ready'`, [
    order.id,
  ])
  assert.deepEqual(rows, [{ state: 'skipped', skip_reason: 'no_recipient' }])
  assert.equal((await desk.ask('GET', `/orders/${order.id}/cards`)).body.status, 'delivered')
})

test('S1-11 a notice about a pool that was deleted meanwhile ends at once: not queued, or tried once and never again', async () => {
  const poolId = await desk.pool({ lowStockThreshold: 2 })
  await addCards(system, shop, { poolId, count: 2 })
  const [card] = (await desk.cards(poolId)).items
  await inShop(system, shop, async (tx) => {
    await voidCard(tx, { codeId: card.id, reason: '壞卡' })
    await deletePool(tx, poolId)
  })
  await inShop(system, shop, (tx) =>
    queueMail(tx, {
      key: `late:${poolId}`,
      kind: 'cards_exhausted',
      language: 'zh-TW',
      recipient: 'boss@shop.test',
      refs: { poolId, awaiting: 0 },
    }),
  )
  await system.runner.drain()
  const { rows } = await system.pool.query(
    `select unique_key, state, attempts, error_code, next_attempt_at from mails where shop_id = $1 and refs ->> 'poolId' = $2 and template in ('cards_exhausted', 'cards_low_stock')`,
    [shop.id, poolId],
  )
  assert.deepEqual(rows, [
    { unique_key: `late:${poolId}`, state: 'failed', attempts: 1, error_code: 'card_pool_not_found', next_attempt_at: null },
  ])
  const { rows: jobs } = await system.pool.query(
    `select name from pgboss.job where state in ('created', 'retry', 'failed') and name like '%mail%'`,
  )
  assert.deepEqual(jobs, [])
})
