import { DomainError } from '#kernel/errors.ts'
import { type CardField, revealCode } from '#modules/codes/index.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { Tx } from '#platform/tx.ts'
import { openFields, type ShownField } from './order-cards.ts'

/** A card in clear for a member of staff; who looked is on record (S1-23, SX-26). Throws code_not_found. */
export async function revealCard(
  tx: Tx,
  keyring: Keyring,
  { codeId, address }: { codeId: string; address: string },
): Promise<{ fields: ShownField[] }> {
  const { db, shopId } = tx
  const pool = await db
    .selectFrom('codes as c')
    .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'c.shopId').onRef('p.id', '=', 'c.poolId'))
    .where('c.shopId', '=', shopId)
    .where('c.id', '=', codeId)
    .where('p.kind', '=', 'card')
    .select('p.fields')
    .executeTakeFirst()
  if (!pool) throw new DomainError('code_not_found')
  return { fields: openFields(pool.fields as CardField[], await revealCode(tx, keyring, { codeId, kind: 'card', address })) }
}
