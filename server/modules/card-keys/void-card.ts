import { DomainError } from '#kernel/errors.ts'
import { voidCode } from '#modules/codes/index.ts'
import type { Tx } from '#platform/tx.ts'
import { checkCardStock } from './check-card-stock.ts'
import { lockPoolOfCards } from './lock-pool.ts'

/**
 * Declares a card void, for good: an available one, an occupied one (who holds it gets another when he pays), or a sold one nobody has looked
 * at. What its buyer has seen is only void by its replacement or his refund (S1-22). Throws card_revealed and what `voidCode` throws.
 */
export async function voidCard(tx: Tx, { codeId, reason }: { codeId: string; reason: string }): Promise<{ poolId: string }> {
  await lockPoolOf(tx, codeId)
  const voided = await voidCode(tx, { codeId, kind: 'card', reason }) // the card first, then who has it, as everywhere
  const assignment = await tx.db
    .selectFrom('codeAssignments')
    .where('shopId', '=', tx.shopId)
    .where('codeId', '=', codeId)
    .select('revealedAt')
    .forUpdate()
    .executeTakeFirst()
  if (assignment && assignment.revealedAt !== null) throw new DomainError('card_revealed')
  await checkCardStock(tx, voided.poolId)
  return voided
}

/** A card never changes its pool. Of one that there is not, `voidCode` says so. */
async function lockPoolOf(tx: Tx, codeId: string): Promise<void> {
  const card = await tx.db.selectFrom('codes').where('shopId', '=', tx.shopId).where('id', '=', codeId).select('poolId').executeTakeFirst()
  if (card) await lockPoolOfCards(tx, card.poolId)
}
