import { type Amount, formatMoney } from '#kernel/money.ts'
import { formatDateTime } from '#kernel/time.ts'
import { audit } from '#platform/audit.ts'
import { writeCsv } from '#platform/spreadsheet/write-csv.ts'
import { type CellValue, writeXlsx } from '#platform/spreadsheet/write-xlsx.ts'
import type { Tx } from '#platform/tx.ts'
import { en } from '../messages/en.ts'
import { zhTW } from '../messages/zh-TW.ts'
import { filterOrders } from '../order-filter.ts'
import type { OrderFilter } from '../schemas.admin.ts'

/** `orders`: a row per order. `lines`: a row per line, with its order's columns before it. */
export type ExportLayout = 'orders' | 'lines'
export type OrderExport = {
  filter: OrderFilter
  format: 'csv' | 'xlsx'
  layout: ExportLayout
  language: 'zh-TW' | 'en'
  zone: string
}
/** Runs each page in a transaction of its own: a download lasts as long as its reader likes. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

const ORDERS_PER_PAGE = 500

/** Records who took customers' data out, and by which filters (SX-26). */
export async function beginOrderExport(tx: Tx, { filter, address }: { filter: OrderFilter; address: string }): Promise<void> {
  await audit(tx, { action: 'orders.export', subjectKind: 'order', subjectId: null, after: { ...filter }, address })
}

/** The orders of the filters, the newest first, piece by piece (SX-29). What comes in meanwhile is not in the file. */
export function exportOrders(transact: Transact, plan: OrderExport): AsyncGenerator<Uint8Array> {
  const { sheet } = textsOf(plan)
  const rows = exportRows(transact, plan)
  return plan.format === 'csv' ? writeCsv(rows) : writeXlsx(rows, { sheetName: sheet, columnWidths: [12, 18, 14, 10, 10, 10, 14, 26, 16] })
}

/** Name of the file, without its extension. */
export function exportFileName(plan: Pick<OrderExport, 'language'>): string {
  return textsOf(plan).fileName
}

async function* exportRows(transact: Transact, plan: OrderExport): AsyncGenerator<CellValue[]> {
  const { columns, lineColumns } = textsOf(plan)
  yield plan.layout === 'lines' ? [...columns, ...lineColumns] : [...columns]
  for (let after: Cursor | null = null; ; ) {
    const page: ExportedOrder[] = await transact((tx) => readPage(tx, plan, after))
    for (const order of page) yield* rowsOf(order, plan)
    const last = page.at(-1)
    if (!last || page.length < ORDERS_PER_PAGE) return
    after = { placedAt: last.placedAt, id: last.id }
  }
}

type Cursor = { placedAt: Date; id: string }
type ExportedLine = {
  productName: string
  variantName: string
  sku: string
  unitPriceAmount: number
  quantity: number
  shippedQuantity: number
  returnedQuantity: number
  discountAmount: number
}
type ExportedOrder = Awaited<ReturnType<typeof readOrders>>[number] & { lines: ExportedLine[]; parcels: string }

function rowsOf(order: ExportedOrder, plan: OrderExport): CellValue[][] {
  const head = orderCells(order, plan)
  if (plan.layout === 'orders') return [head]
  return order.lines.map((line) => [
    ...head,
    line.productName,
    line.variantName,
    line.sku,
    money(line.unitPriceAmount, order),
    line.quantity,
    line.shippedQuantity,
    line.returnedQuantity,
    money(line.discountAmount, order),
    money(line.unitPriceAmount * line.quantity - line.discountAmount, order),
  ])
}

/** Numbers and phone numbers are text, so that no spreadsheet takes their zeros away (SX-29). */
function orderCells(order: ExportedOrder, plan: OrderExport): CellValue[] {
  const { states } = textsOf(plan)
  const at = (instant: Date | null) => (instant === null ? null : formatDateTime(instant, plan.zone))
  return [
    String(order.number),
    at(order.placedAt),
    states[order.status as keyof typeof states],
    states[order.paymentStatus as keyof typeof states],
    states[order.shippingStatus as keyof typeof states],
    order.paymentMethodName,
    order.recipientName,
    order.email ?? '',
    order.recipientPhone,
    order.shippingMethodName,
    [order.postalCode, order.city, order.district, order.street].filter(Boolean).join(' '),
    [order.pickupStoreCode, order.pickupStoreName].filter(Boolean).join(' '),
    order.parcels,
    money(order.goodsAmount, order),
    money(order.discountAmount, order),
    money(order.shippingFeeAmount - order.shippingDiscountAmount, order),
    money(order.totalAmount, order),
    money(order.refundedAmount, order),
    order.currency,
    at(order.paidAt),
    at(order.closedAt),
    order.note,
    order.staffNote,
  ]
}

/** Whole units with their decimals and nothing else: `1925`, `12.50`. */
function money(amount: number, { currency }: { currency: string }): string {
  return formatMoney(amount as Amount, currency as 'TWD' | 'CNY' | 'USD').replaceAll(/[^\d.-]/g, '')
}

async function readPage(tx: Tx, { filter, layout }: OrderExport, after: Cursor | null): Promise<ExportedOrder[]> {
  const orders = await readOrders(tx, filter, after)
  const ids = orders.map((order) => order.id)
  const [lines, parcels] = await Promise.all([layout === 'lines' ? readLines(tx, ids) : [], readParcels(tx, ids)])
  const linesOf = Map.groupBy(lines, (line) => line.orderId)
  const parcelsOf = Map.groupBy(parcels, (parcel) => parcel.orderId)
  return orders.map((order) => ({
    ...order,
    lines: linesOf.get(order.id) ?? [],
    parcels: (parcelsOf.get(order.id) ?? []).map(({ carrier, trackingNumber }) => `${carrier} ${trackingNumber}`.trim()).join('; '),
  }))
}

function readOrders(tx: Tx, filter: OrderFilter, after: Cursor | null) {
  let orders = filterOrders(tx, filter)
  if (after !== null) {
    const { placedAt, id } = after
    orders = orders.where((eb) => eb(eb.refTuple('placedAt', 'orders.id'), '<', eb.tuple(placedAt, id)))
  }
  return orders.orderBy('placedAt', 'desc').orderBy('orders.id', 'desc').limit(ORDERS_PER_PAGE).selectAll('orders').execute()
}

async function readLines({ db, shopId }: Tx, orderIds: readonly string[]) {
  return db
    .selectFrom('orderLines')
    .where('shopId', '=', shopId)
    .where('orderId', '=', (eb) => eb.fn.any(eb.val([...orderIds])))
    .orderBy('position')
    .select([
      'orderId',
      'productName',
      'variantName',
      'sku',
      'unitPriceAmount',
      'quantity',
      'shippedQuantity',
      'returnedQuantity',
      'discountAmount',
    ])
    .execute()
}

async function readParcels({ db, shopId }: Tx, orderIds: readonly string[]) {
  return db
    .selectFrom('shipments')
    .where('shopId', '=', shopId)
    .where('orderId', '=', (eb) => eb.fn.any(eb.val([...orderIds])))
    .orderBy('position')
    .select(['orderId', 'carrier', 'trackingNumber'])
    .execute()
}

function textsOf({ language }: Pick<OrderExport, 'language'>) {
  return (language === 'en' ? en : zhTW).export
}
