import type { GoodsKind } from '#modules/orders/index.ts'
import { policyPoint, questionPoint } from '#platform/policy.ts'

/** Pieces of an order that a refund pays for, by line. */
export type RefundedPieces = { orderId: string; lines: readonly { orderLineId: string; quantity: number }[] }

/**
 * Answered in the transaction that settles a refund, the order locked: what becomes of the pieces whose money went back, or did not
 * (`isDone` false: the provider refused).
 */
export const onRefundSettled = policyPoint<RefundedPieces & { goodsKind: GoodsKind; isDone: boolean }>('payments.on_refund_settled')

/** Asked before unpaid orders are given up: those of these ids that may still be paid for a while. */
export const stillPayable = questionPoint<readonly string[], ReadonlySet<string>>('payments.still_payable')
