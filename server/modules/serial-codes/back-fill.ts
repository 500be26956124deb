import { DomainError } from '#kernel/errors.ts'
import { lockOrders } from '#modules/orders/index.ts'
import { audit } from '#platform/audit.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { checkStock } from './check-stock.ts'
import { type GivingGroup, handOut, type OrderUnit } from './hand-out.ts'
import { resolveShortages, tellOrders } from './record-outcome.ts'

/** Shortages one call works on; whoever has more calls again. Each is a code, a mail line and two rows. */
export const MAX_BACK_FILL = 1_000

/** Which shortages: these, those of a group, or (null) all of the shop; oldest first. */
export type BackFill = { shortageIds: readonly string[] | null } | { groupId: string }
/** `left` counts what is still short among those the call looked at. */
export type BackFilled = { filled: number; left: number }

/**
 * Gives units that missed their code one of those uploaded since: because a person asks for it, whatever the group's period (S0-31).
 * Only orders that are closed now, and groups that still exist. Locks like a closing: orders, groups, codes.
 */
export async function backFill(tx: Tx, keyring: Keyring, which: BackFill): Promise<BackFilled> {
  const found = await findShortages(tx, which)
  if ('shortageIds' in which && which.shortageIds !== null && found.length === 0) throw new DomainError('code_shortages_missing')
  const orders = await lockOrders(tx, [...new Set(found.map((shortage) => shortage.orderId))])
  const closed = new Set(orders.filter((order) => order.status === 'closed').map((order) => order.id))
  const groups = await lockGroups(tx, [...new Set(found.map((shortage) => shortage.groupId))])
  const still = await findShortages(tx, { shortageIds: found.map((shortage) => shortage.id) }) // what was filled while we waited for the locks is gone
  const units = still.filter((unit) => closed.has(unit.orderId) && groups.some((group) => group.groupId === unit.groupId))
  const issued = await handOut(tx, keyring, { units, groups })
  await resolveShortages(tx, issued)
  await tellOrders(tx, { issued, short: [] })
  const result = { filled: issued.length, left: still.length - issued.length }
  await audit(tx, { action: 'codes.back_fill', subjectKind: 'code_shortage', subjectId: null, after: result })
  await checkStock(tx, [...new Set(issued.map((unit) => unit.groupId))])
  return result
}

type Shortage = OrderUnit & { id: string }

async function findShortages({ db, shopId }: Tx, which: BackFill): Promise<Shortage[]> {
  let query = db
    .selectFrom('codeShortages as s')
    .innerJoin('codeGroups as g', (join) => join.onRef('g.shopId', '=', 's.shopId').onRef('g.id', '=', 's.groupId'))
    .where('s.shopId', '=', shopId)
    .where('s.resolvedAt', 'is', null)
    .where('g.deletedAt', 'is', null)
  if ('groupId' in which) query = query.where('s.groupId', '=', which.groupId)
  else if (which.shortageIds !== null) {
    const ids = [...which.shortageIds]
    query = query.where((eb) => eb('s.id', '=', eb.fn.any(eb.val(ids))))
  }
  return query
    .orderBy('s.createdAt')
    .orderBy('s.id')
    .limit(MAX_BACK_FILL)
    .select(['s.id', 's.orderId', 's.orderLineId', 's.groupId', 's.unitNo'])
    .execute()
}

async function lockGroups({ db, shopId }: Tx, groupIds: readonly string[]): Promise<GivingGroup[]> {
  return db
    .selectFrom('codeGroups as g')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'g.shopId').onRef('p.id', '=', 'g.id'))
    .where('g.shopId', '=', shopId)
    .where((eb) => eb('g.id', '=', eb.fn.any(eb.val([...groupIds]))))
    .where('g.deletedAt', 'is', null)
    .orderBy('g.id')
    .select(['g.id as groupId', 'p.source', 'g.maxCodes', 'g.codePrefix', 'g.codeLength'])
    .forKeyShare('g')
    .execute()
}
