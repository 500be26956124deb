import type { Reason } from '#kernel/errors.ts'

/** What decides whether a line may be reviewed. */
export type ReviewedOrder = { status: 'open' | 'closed' | 'cancelled'; shippingStatus: string }

/** May its buyer review what he got? Once it is in his hands: delivered, or the order is closed (S1-2). Pure. */
export function mayReview({ status, shippingStatus }: ReviewedOrder): true | Reason {
  if (status === 'cancelled') return { code: 'order_cancelled' }
  return status === 'closed' || shippingStatus === 'delivered' || { code: 'review_too_early' }
}

/** Where a delivered order that is still open stands: something in it is unreviewed (待評價), or nothing is. Null for any other order. Pure. */
export type ReviewStatus = 'to_review' | 'reviewed' | null

export function reviewStatus(
  { status, shippingStatus }: ReviewedOrder,
  { lineCount, reviewCount }: { lineCount: number; reviewCount: number },
): ReviewStatus {
  if (status !== 'open' || shippingStatus !== 'delivered') return null
  return reviewCount < lineCount ? 'to_review' : 'reviewed'
}

/** The author as strangers see him: the first character that is seen, the rest hidden. Pure. */
export function shownAuthor(name: string): string {
  const [first = '', ...rest] = Array.from(name.replace(/^[\s\p{Cf}]+/u, '').trimEnd())
  return first === '' ? '＊' : first + '＊'.repeat(Math.min(Math.max(rest.length, 1), 3))
}
