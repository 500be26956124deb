import { amount } from '#kernel/money.ts'
import type { Tx } from '#platform/tx.ts'
import type { CampaignReward, ThresholdCampaign } from './campaign.ts'
import { MAX_ACTIVE_CAMPAIGNS } from './limits.ts'
import { scopeOf } from './scope.ts'

/** The campaigns that run at this moment, in the order in which they apply: the older first. */
export async function activeCampaigns(tx: Tx): Promise<ThresholdCampaign[]> {
  const rows = await tx.db
    .selectFrom('promotions')
    .where('shopId', '=', tx.shopId)
    .where('isActive', '=', true)
    .where('startsAt', '<=', tx.now)
    .where((eb) => eb.or([eb('endsAt', 'is', null), eb('endsAt', '>', tx.now)]))
    .orderBy('id')
    .limit(MAX_ACTIVE_CAMPAIGNS)
    .select(['id', 'name', 'thresholdAmount', 'offAmount', 'offBps', 'productIds'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.name,
    scope: scopeOf(row.productIds),
    threshold: amount(row.thresholdAmount),
    reward: rewardOf(row),
  }))
}

/** One of the two is set (promotions_off_check). */
function rewardOf({ offAmount, offBps }: { offAmount: number | null; offBps: number | null }): CampaignReward {
  return offAmount === null ? { kind: 'percent', bps: offBps ?? 0 } : { kind: 'amount', amount: amount(offAmount) }
}
