import { type Amount, addAmounts, percentOf } from '#kernel/money.ts'
import { isInScope, type ProductScope } from './scope.ts'
import type { DiscountableLine, Grant } from './stacking.ts'

/** What a campaign takes off: a sum, or a percentage (1,000 bps = 10 % off) of what is left of its lines. */
export type CampaignReward = { kind: 'amount'; amount: Amount } | { kind: 'percent'; bps: number }

/** "Buy for `threshold`, get money off": the one kind of campaign there is so far. */
export type ThresholdCampaign = { id: string; label: string; scope: ProductScope; threshold: Amount; reward: CampaignReward }

/** True when the subtotal of the campaign's products, before any discount, reaches its threshold. */
export function campaignApplies(campaign: ThresholdCampaign, lines: readonly DiscountableLine[]): boolean {
  const concerned = lines.filter((line) => isInScope(campaign.scope, line.productId))
  return concerned.length > 0 && addAmounts(...concerned.map((line) => line.subtotal)) >= campaign.threshold
}

/** The campaign as a discount to stack; a percentage is rounded half-up once to the minor unit, then allocated (S1-6). */
export function campaignGrant({ id, label, scope, reward }: ThresholdCampaign): Grant {
  const sizeOn = (remaining: Amount) => (reward.kind === 'amount' ? reward.amount : percentOf(remaining, reward.bps, 'half-up'))
  return { kind: 'campaign', sourceId: id, label, scope, sizeOn }
}
