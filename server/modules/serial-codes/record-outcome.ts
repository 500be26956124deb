import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { addOrderEntries, type OrderEntry } from '#modules/orders/index.ts'
import { announce, emit } from '#platform/events.ts'
import type { Tx } from '#platform/tx.ts'
import type { IssuedUnit, OrderUnit } from './hand-out.ts'

/** One shortage row per unit that got nothing; a unit that is short already keeps its row (S0-31). */
export async function recordShortages({ db, shopId, now }: Tx, units: readonly OrderUnit[]): Promise<void> {
  if (units.length === 0) return
  await sql`
    insert into code_shortages (shop_id, id, order_id, order_line_id, group_id, unit_no, created_at)
    select ${shopId}::uuid, s.id, s.order_id, s.order_line_id, s.group_id, s.unit_no, ${now}::timestamptz
    from unnest(${units.map(() => newId(now.getTime()))}::uuid[], ${units.map((unit) => unit.orderId)}::uuid[],
                ${units.map((unit) => unit.orderLineId)}::uuid[], ${units.map((unit) => unit.groupId)}::uuid[],
                ${units.map((unit) => unit.unitNo)}::int[]) as s(id, order_id, order_line_id, group_id, unit_no)
    on conflict (shop_id, order_line_id, group_id, unit_no) do nothing`.execute(db)
}

/** Shortages of units that have a code now are over. */
export async function resolveShortages({ db, shopId, now }: Tx, issued: readonly IssuedUnit[]): Promise<void> {
  if (issued.length === 0) return
  await sql`
    update code_shortages set resolved_at = ${now}::timestamptz
    from unnest(${issued.map((unit) => unit.orderLineId)}::uuid[], ${issued.map((unit) => unit.groupId)}::uuid[],
                ${issued.map((unit) => unit.unitNo)}::int[]) as i(order_line_id, group_id, unit_no)
    where code_shortages.shop_id = ${shopId} and code_shortages.order_line_id = i.order_line_id and code_shortages.group_id = i.group_id
      and code_shortages.unit_no = i.unit_no and code_shortages.resolved_at is null`.execute(db)
}

/** The orders' timelines, the events others act on, and open screens: once per order. Codes are named by id and last four (S0-36). */
export async function tellOrders(tx: Tx, { issued, short }: { issued: readonly IssuedUnit[]; short: readonly OrderUnit[] }): Promise<void> {
  const entries: OrderEntry[] = []
  for (const [orderId, units] of Map.groupBy(issued, (unit) => unit.orderId)) {
    const codes = units.map(({ codeId, groupId, tail }) => ({ id: codeId, groupId, tail }))
    emit(tx, 'codes.issued', { orderId, codeIds: codes.map(({ id }) => id), codes })
    entries.push({ orderId, type: 'codes_issued', details: { codeCount: units.length } })
  }
  for (const [orderId, units] of Map.groupBy(short, (unit) => unit.orderId)) {
    const groupIds = [...new Set(units.map((unit) => unit.groupId))]
    emit(tx, 'codes.short', { orderId, groupIds, shortageCount: units.length })
    entries.push({ orderId, type: 'codes_short', details: { shortageCount: units.length, groupIds } })
  }
  if (entries.length > 0) announce(tx, { type: 'order.codes', ids: [...new Set(entries.map((entry) => entry.orderId))] })
  await addOrderEntries(tx, entries)
}
