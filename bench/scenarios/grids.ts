import pg from 'pg'
import { aCodeGroup } from '#test/support/builders/serial-codes.ts'
import type { TestSystem } from '#test/support/system.ts'
import { httpClient } from '../support/http.ts'
import { load } from '../support/load.ts'
import type { Stage } from '../support/stage.ts'

/** One offered look at a grid: its first page, and how long that takes. Times in milliseconds. */
export type GridTime = { name: string; p50: number; p99: number; total: number }

/** Requests of each look; the slowest of so many is its p99. */
const LOOKS = 100
const CLIENTS = 2
const FIRST_NUMBER = 5_000_000

/** Fills the shop with a history of so many orders and codes (SX-63). Answers the group that has the codes. */
export async function fillHistory(stage: Stage, databaseUrl: string, count: number): Promise<string> {
  const { shop, products, customers, system, shippingMethodId, paymentMethodId } = stage
  const { id: groupId } = await aCodeGroup(system as unknown as TestSystem, shop, { products, codes: ['FIRST-CODE'], name: `${count}` })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('delete from codes where shop_id = $1 and pool_id = $2', [shop.id, groupId])
    await client.query('select bench.history($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      shop.id,
      customers[0]?.id,
      products[0]?.id,
      products[0]?.variants[0]?.id,
      shippingMethodId,
      paymentMethodId,
      groupId,
      FIRST_NUMBER,
      count,
    ])
    // What autovacuum does of itself within the first minutes.
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
  return groupId
}

/** Every filter and sort the two grids offer, and those combinations in which few of many match. */
export function looksOf(groupId: string): Record<string, string> {
  const orders = {
    'orders, newest': '',
    'orders, oldest': 'sort=placedAt',
    open: 'status=open',
    closed: 'status=closed',
    cancelled: 'status=cancelled',
    unpaid: 'paymentStatus=unpaid',
    paid: 'paymentStatus=paid',
    'partially refunded': 'paymentStatus=partially_refunded',
    refunded: 'paymentStatus=refunded',
    unshipped: 'shippingStatus=unshipped',
    preparing: 'shippingStatus=preparing',
    'partially shipped': 'shippingStatus=partially_shipped',
    delivered: 'shippingStatus=delivered',
    'return requested': 'returnStatus=requested',
    'return approved (none)': 'returnStatus=approved',
    'not printed': 'isPrinted=false',
    printed: 'isPrinted=true',
    'a month': 'placedFrom=2026-06-01T00:00:00Z&placedTo=2026-07-01T00:00:00Z',
    'by number': `q=${FIRST_NUMBER + 500}`,
    'by phone': 'q=0912',
    'by e-mail': 'q=customer-12',
    'closed and unpaid (none)': 'status=closed&paymentStatus=unpaid',
    'cancelled and paid, oldest': 'status=cancelled&paymentStatus=paid&sort=placedAt',
    'open, partly shipped, not printed': 'status=open&shippingStatus=partially_shipped&isPrinted=false',
    'refunded, return completed': 'paymentStatus=refunded&returnStatus=completed',
    'delivered and refunded, oldest': 'shippingStatus=delivered&paymentStatus=refunded&sort=placedAt',
    'unshipped, by e-mail': 'shippingStatus=unshipped&q=customer-1',
  }
  const codes = { 'codes, list order': '', 'codes free': 'state=free', 'codes sent': 'state=assigned', 'codes void': 'state=void' }
  return {
    ...Object.fromEntries(Object.entries(orders).map(([name, query]) => [name, `/api/admin/orders?${query}`])),
    ...Object.fromEntries(Object.entries(codes).map(([name, query]) => [name, `/api/admin/code-groups/${groupId}/codes?${query}`])),
    'orders of the group': `/api/admin/code-groups/${groupId}/orders`,
  }
}

/** First pages of all the looks, one look after the other. */
export async function measureGrids(stage: Stage, url: string, groupId: string): Promise<GridTime[]> {
  const send = httpClient(url, CLIENTS)
  const times: GridTime[] = []
  for (const [name, address] of Object.entries(looksOf(groupId))) {
    let total = 0
    const measured = await load({ clients: CLIENTS, total: LOOKS, seconds: 60, warmUp: 12 }, async () => {
      const { status, body } = await send('GET', address, stage.shop.staff.headers)
      if (status !== 200) throw new Error(`${address}: ${status} ${body.slice(0, 200)}`)
      total = JSON.parse(body).total
    })
    if (measured.firstError) throw new Error(measured.firstError)
    times.push({ name, p50: measured.p50, p99: measured.p99, total })
  }
  return times
}
