import { type AssignedUnit, assignCodes, type CodeFormat, generateCodes } from '#modules/codes/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import type { Unit } from './entitlement.ts'

/** A group as far as giving codes goes. */
export type GivingGroup = { groupId: string; source: string; maxCodes: number | null; codePrefix: string; codeLength: number }
/** A unit and the order it belongs to. */
export type OrderUnit = Unit & { orderId: string }
export type IssuedUnit = OrderUnit & { codeId: string; tail: string }

/** Gives each unit a code of its group, uploaded or newly made; units for which none is left are missing in the answer (S0-31). */
export async function handOut(
  tx: Tx,
  keyring: Keyring,
  { units, groups }: { units: readonly OrderUnit[]; groups: readonly GivingGroup[] },
): Promise<IssuedUnit[]> {
  const groupOf = new Map(groups.map((group) => [group.groupId, group]))
  const wanted = units.map((unit) => ({ ...unit, poolId: unit.groupId }))
  const uploaded = await assignCodes(
    tx,
    wanted.filter((unit) => groupOf.get(unit.groupId)?.source === 'uploaded'),
  )
  const capped = await withinCaps(tx, units, groups)
  const made = await generateCodes(
    tx,
    keyring,
    capped.map((unit) => ({ ...unit, poolId: unit.groupId, format: formatOf(groupOf.get(unit.groupId)) })),
  )
  return [...uploaded, ...made].map(issuedUnit)
}

function formatOf(group: GivingGroup | undefined): CodeFormat {
  if (!group) throw new Error('a unit of a group that was not read')
  return { prefix: group.codePrefix, length: group.codeLength }
}

function issuedUnit({ poolId, ...unit }: AssignedUnit): IssuedUnit {
  return { groupId: poolId, ...unit }
}

/** The units that generated groups may still make codes for (S0-8). Only a group with a limit is counted, its closings one by one. */
async function withinCaps(tx: Tx, units: readonly OrderUnit[], groups: readonly GivingGroup[]): Promise<OrderUnit[]> {
  const generated = new Map(groups.filter((group) => group.source === 'generated').map((group) => [group.groupId, group.maxCodes]))
  const room = new Map<string, number>()
  for (const groupId of [...generated.keys()].toSorted()) {
    const maxCodes = generated.get(groupId) ?? null
    if (maxCodes !== null && units.some((unit) => unit.groupId === groupId)) room.set(groupId, maxCodes - (await lockAndCount(tx, groupId)))
  }
  return units.filter((unit) => {
    if (!generated.has(unit.groupId)) return false
    const left = room.get(unit.groupId) ?? Number.POSITIVE_INFINITY
    if (left <= 0) return false
    room.set(unit.groupId, left - 1)
    return true
  })
}

async function lockAndCount({ db, shopId }: Tx, groupId: string): Promise<number> {
  await db.selectFrom('codeGroups').where('shopId', '=', shopId).where('id', '=', groupId).select('id').forNoKeyUpdate().execute()
  const { count } = await db
    .selectFrom('codeAssignments')
    .where('shopId', '=', shopId)
    .where('poolId', '=', groupId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
