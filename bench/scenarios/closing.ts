import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { httpClient } from '../support/http.ts'
import { load, type Measured } from '../support/load.ts'
import type { Stage } from '../support/stage.ts'

const CLIENTS = 16
/** Codes per order, as the rule says. */
const CODES = 3

export type ClosingResult = { closings: Measured; codesPerSecond: number; mailP99Ms: number; mails: number }

/** SX-61: paid orders of three pieces closed one by one over HTTP; then how long after its closing each mail was handed over. */
export async function measureClosings(stage: Stage, url: string, orders: number): Promise<ClosingResult> {
  const orderIds = await seedOrders(stage, orders)
  const send = httpClient(url, CLIENTS)
  const headers = { ...stage.shop.staff.headers, 'content-type': 'application/json' }
  const startedAt = performance.now()
  const closings = await load({ clients: CLIENTS, total: orders, seconds: 120 }, async (_client, run) => {
    const body = JSON.stringify({ orderIds: [orderIds[run]] })
    const answer = await send('POST', '/api/admin/order-closures', { ...headers, 'idempotency-key': randomUUID() }, body)
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body.slice(0, 200)}`)
  })
  await until(async () => (await countOf(stage, orderIds)).assigned >= orders * CODES)
  const codesPerSecond = (orders * CODES) / ((performance.now() - startedAt) / 1000)
  await until(async () => (await countOf(stage, orderIds)).sent >= orders)
  const { p99, sent } = await countOf(stage, orderIds)
  return { closings, codesPerSecond, mailP99Ms: p99, mails: sent }
}

/** The rows of a closing with three codes and its mail, by bare SQL: closing, issuing, and the mail's three steps. */
export async function measureRawClosings(stage: Stage, databaseUrl: string, groupId: string, orders: number): Promise<Measured> {
  const orderIds = await seedOrders(stage, orders)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CLIENTS })
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => pool.connect()))
  const variantId = stage.products[0]?.variants[0]?.id
  try {
    return await load({ clients: CLIENTS, total: orders, seconds: 120 }, async (client, run) => {
      const connection = clients[client]
      if (!connection) throw new Error('no such client')
      const call = (name: string, values: unknown[]) =>
        connection.query({
          name: `raw_${name}`,
          text: `select bench.${name}(${values.map((_, index) => `$${index + 1}`).join(', ')})`,
          values,
        })
      const [shop, order, job, mail] = [stage.shop.id, orderIds[run], randomUUID(), randomUUID()]
      await call('close', [shop, order, order, variantId, job])
      await call('issue_many', [shop, groupId, order, order, job, CODES])
      await call('queue_mail', [shop, mail, order])
      await call('claim_mail', [shop, mail])
      await call('settle_mail', [shop, mail])
    })
  } finally {
    for (const client of clients) client.release()
    await pool.end()
  }
}

/** Paid orders of three pieces with nothing to ship, written set-based: what comes before a closing is not measured here. */
async function seedOrders(stage: Stage, count: number): Promise<string[]> {
  const product = stage.products[0]
  const customer = stage.customers[0]
  const variantId = product?.variants[0]?.id
  if (!product || !customer || !variantId) throw new Error('the stage is empty')
  return stage.inShop(async ({ db, shopId }) => {
    const first = await sql<{
      number: number
    }>`select coalesce(max(number), 0) + 1000000 as number from orders where shop_id = ${shopId}`.execute(db)
    const { rows } = await sql<{ id: string }>`
      insert into orders (shop_id, id, number, customer_id, status, payment_status, shipping_status, return_status, payment_method_id, payment_provider,
        payment_method_name, payment_timing, shipping_method_id, shipping_kind, shipping_method_name, locale, email, recipient_name, recipient_phone,
        postal_code, city, district, street, note, staff_note, currency, goods_amount, discount_amount, shipping_fee_amount, shipping_discount_amount,
        total_amount, version, placed_at, paid_at)
      select ${shopId}, gen_random_uuid(), ${first.rows[0]?.number ?? 0} + n, ${customer.id}, 'open', 'paid', 'unshipped', 'none', ${stage.paymentMethodId}, 'sandbox',
        'bench', 'before_delivery', ${stage.shippingMethodId}, 'none', 'bench', 'zh-TW', 'buyer@mail.test', '王小明', '+886912345678',
        '110', '台北市', '信義區', '市府路 1 號', '', '', 'TWD', 1770, 0, 0, 0, 1770, 2, now(), now()
      from generate_series(1, ${count}::int) as n returning id`.execute(db)
    await sql`
      insert into order_lines (shop_id, id, order_id, position, kind, product_id, variant_id, product_name, variant_name, sku, unit_price_amount, quantity,
        shipped_quantity, returned_quantity, discount_amount)
      select ${shopId}, o.id, o.id, 1, 'normal', ${product.id}, ${variantId}, 'bench', '', 'bench', 590, ${CODES}, 0, 0, 0
      from unnest(${rows.map((row) => row.id)}::uuid[]) as o(id)`.execute(db)
    await sql`update product_variants set reserved = reserved + ${count * CODES} where shop_id = ${shopId} and id = ${variantId}`.execute(
      db,
    )
    return rows.map((row) => row.id)
  })
}

async function countOf(stage: Stage, orderIds: readonly string[]): Promise<{ assigned: number; sent: number; p99: number }> {
  return stage.inShop(async ({ db, shopId }) => {
    const { rows } = await sql<{ assigned: number; sent: number; p99: number | null }>`
      select (select count(*) from code_assignments where shop_id = ${shopId} and order_id = any(${[...orderIds]}::uuid[])) as assigned,
             count(*) as sent, (percentile_cont(0.99) within group (order by extract(epoch from m.sent_at - o.closed_at) * 1000))::float8 as p99
      from mails m join orders o on o.shop_id = m.shop_id and o.id = m.order_id
      where m.shop_id = ${shopId} and m.template = 'codes_issued' and m.state = 'sent' and m.order_id = any(${[...orderIds]}::uuid[])`.execute(
      db,
    )
    const [row] = rows
    return { assigned: row?.assigned ?? 0, sent: row?.sent ?? 0, p99: row?.p99 ?? 0 }
  })
}

/** Bounded by a minute: what is not there by then will not come. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const endsAt = performance.now() + 60_000
  while (!(await isSo())) {
    if (performance.now() > endsAt) throw new Error('the codes or mails did not come within a minute')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
