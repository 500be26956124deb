import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { audit } from '#platform/audit.ts'
import type { Tx } from '#platform/tx.ts'
import type { PromotionBody } from './schemas.ts'

/** Starts a campaign. Throws promotion_reward_wrong unless exactly one of amount and percentage is given, and period_wrong. */
export async function createPromotion(tx: Tx, body: PromotionBody): Promise<{ promotionId: string }> {
  checkPromotion(body)
  const id = newId(tx.now.getTime())
  await tx.db
    .insertInto('promotions')
    .values({ ...body, ...periodOf(body), shopId: tx.shopId, id, version: 0, createdAt: tx.now })
    .execute()
  await audit(tx, { action: 'promotions.create', subjectKind: 'promotion', subjectId: id, after: body })
  return { promotionId: id }
}

/** The rules two fields make together; each field's own are in the schema. Pure. */
export function checkPromotion({ offAmount, offBps, startsAt, endsAt }: Pick<PromotionBody, 'offAmount' | 'offBps'> & Period): void {
  if ((offAmount === null) === (offBps === null)) throw new DomainError('promotion_reward_wrong')
  checkPeriod({ startsAt, endsAt })
}

export type Period = { startsAt: string; endsAt: string | null }

/** Throws period_wrong unless the end is after the start. Pure. */
export function checkPeriod({ startsAt, endsAt }: Period): void {
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)) throw new DomainError('period_wrong', { startsAt, endsAt })
}

/** A period as it is stored. */
export function periodOf({ startsAt, endsAt }: Period): { startsAt: Date; endsAt: Date | null } {
  return { startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) }
}
