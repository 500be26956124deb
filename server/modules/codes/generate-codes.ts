import { sql } from 'kysely'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import type { AssignedUnit, WantedUnit } from './assign-codes.ts'
import { type CodeFormat, newCode } from './code-format.ts'
import { sealCode } from './seal-code.ts'

/** A unit and how the code made for it looks. */
export type GeneratedUnit = WantedUnit & { format: CodeFormat }

/** With 60 random bits one collision is a rarity; this many in a row is a broken random source. */
const MAX_ATTEMPTS = 5

/**
 * Makes a code for each unit and hands it out in the same statement: a generated pool never holds a free code (S0-12). A code that
 * some live code of the shop already has is refused by the unique key and made anew.
 */
export async function generateCodes(tx: Tx, keyring: Keyring, units: readonly GeneratedUnit[]): Promise<AssignedUnit[]> {
  const assigned: AssignedUnit[] = []
  let missing = [...units]
  for (let attempt = 1; missing.length > 0; attempt++) {
    if (attempt > MAX_ATTEMPTS) throw new Error(`${missing.length} generated codes collided ${MAX_ATTEMPTS} times in a row`)
    const written = await writeCodes(tx, keyring, missing)
    assigned.push(...written)
    const done = new Set(written.map(unitKey))
    missing = missing.filter((unit) => !done.has(unitKey(unit)))
  }
  return assigned
}

function unitKey({ poolId, orderLineId, unitNo }: WantedUnit): string {
  return `${poolId} ${orderLineId} ${unitNo}`
}

async function writeCodes({ db, shopId, now }: Tx, keyring: Keyring, units: readonly GeneratedUnit[]): Promise<AssignedUnit[]> {
  const codes = units.map(({ format }) => sealCode(keyring, { shopId, code: newCode(format), nowMs: now.getTime() }))
  const { rows } = await sql<AssignedUnit>`
    with made as (
      select * from unnest(
        ${codes.map((code) => code.id)}::uuid[], ${codes.map((code) => code.lookupHash)}::bytea[],
        ${codes.map((code) => code.ciphertext)}::bytea[], ${codes.map((code) => code.tail)}::text[],
        ${units.map((unit) => unit.poolId)}::uuid[], ${units.map((unit) => unit.orderId)}::uuid[],
        ${units.map((unit) => unit.orderLineId)}::uuid[], ${units.map((unit) => unit.unitNo)}::int[])
        as m(id, lookup_hash, ciphertext, tail, pool_id, order_id, order_line_id, unit_no)
    ), written as (
      insert into codes (shop_id, id, pool_id, state, is_live, scope_id, lookup_hash, ciphertext, key_id, tail, created_at)
      select ${shopId}::uuid, id, pool_id, 'assigned', true, ${shopId}::uuid, lookup_hash, ciphertext, ${keyring.activeKeyId}, tail, ${now}::timestamptz
      from made
      on conflict (shop_id, scope_id, lookup_hash) where is_live do nothing
      returning id
    ), given as (
      insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
      select ${shopId}::uuid, id, pool_id, 'order_line', order_line_id, unit_no, order_id, ${now}::timestamptz
      from made join written using (id)
    )
    select id as code_id, tail, pool_id, order_id, order_line_id, unit_no from made join written using (id)`.execute(db)
  return rows
}
