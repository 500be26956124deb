import { isWithin } from '#kernel/time.ts'

/** What of an order decides about codes; `closedAt` is the instant that counts (S0-7). */
export type ClosedOrder = {
  status: string
  closedAt: Date | null
  placedAt: Date
  paymentTiming: string
  paymentStatus: string
  /** All its money went back after the closing; missing means no. */
  isRefundedSinceClosing?: boolean
  totalAmount: number
  lines: readonly EntitledLine[]
}
/** A line, or (component) a part of a bundle, which has the id of its bundle's line. */
export type EntitledLine = {
  id: string
  kind: 'normal' | 'add_on' | 'gift' | 'bundle' | 'component' | 'no_shipping' | 'warehouse_linked' | 'card_key'
  productId: string
  variantId: string
  quantity: number
  returnedBeforeClosingQuantity: number
}

/** A product bound to a group, with what the group's own state follows from. */
export type BoundGroup = {
  groupId: string
  productId: string
  /** Only this variant; null for all of the product's (S0-27). */
  variantId: string | null
  publishedAt: Date | null
  boundAt: Date
  unboundAt: Date | null
  startsAt: Date
  endsAt: Date | null
  /** Counts only orders that were also placed within the period (S0-7). */
  needsPlacedWithin: boolean
}

/** When an order was placed and closed. */
export type OrderTimes = { placedAt: Date; closedAt: Date }

/** One piece of a line that is to have a code of a group. */
export type Unit = { groupId: string; orderLineId: string; unitNo: number }

/**
 * Only closed orders get codes (S0-2), and only those paid before delivery and paid (S0-5); an order of nothing counts as such. A
 * partly refunded one keeps what was not returned, and one whose money went back after the closing keeps everything (S0-3). With
 * `issuesUnpaid` the closing is enough.
 */
export function isEligible(order: ClosedOrder, { issuesUnpaid = false }: { issuesUnpaid?: boolean } = {}): boolean {
  const { status, paymentStatus, isRefundedSinceClosing = false } = order
  const isPaid = paymentStatus === 'paid' || paymentStatus === 'partially_refunded' || isRefundedSinceClosing
  return status === 'closed' && isPrepaid(order) && (isPaid || (issuesUnpaid && paymentStatus === 'unpaid'))
}

function isPrepaid({ paymentTiming, totalAmount }: ClosedOrder): boolean {
  return paymentTiming === 'before_delivery' || totalAmount === 0
}

/** The groups that were public, running and bound to the product when the order was closed (S0-7, S0-29). */
export function issuingGroups<Group extends BoundGroup>(groups: readonly Group[], { placedAt, closedAt }: OrderTimes): Group[] {
  return groups.filter(
    (group) => wasShown(group, closedAt) && isWithin(group, closedAt) && (!group.needsPlacedWithin || isWithin(group, placedAt)),
  )
}

/** The groups whose buyers came in time but whose order was closed after the end: worth a line in the timeline (S0-7). */
export function missedGroups<Group extends BoundGroup>(groups: readonly Group[], { placedAt, closedAt }: OrderTimes): Group[] {
  return groups.filter((group) => wasShown(group, closedAt) && isWithin(group, placedAt) && isOver(group, closedAt))
}

function wasShown({ publishedAt, boundAt, unboundAt }: BoundGroup, at: Date): boolean {
  return publishedAt !== null && publishedAt <= at && boundAt <= at && (unboundAt === null || unboundAt > at)
}

function isOver({ endsAt }: BoundGroup, at: Date): boolean {
  return endsAt !== null && endsAt <= at
}

/** What a line is bound to a group by. */
export type Binding = Pick<BoundGroup, 'groupId' | 'productId' | 'variantId'>

/**
 * One unit per piece and group: A×2 in one group is two units, A in two groups is two units (S0-25, S0-26). Gifts do not count, and what
 * was returned before the closing does not (S0-3, S0-28). Units of a line are numbered through, those of a bundle before its parts'.
 */
export function entitledUnits(lines: readonly EntitledLine[], bindings: readonly Binding[]): Unit[] {
  const last = new Map<string, number>()
  return lines
    .filter((line) => line.kind !== 'gift')
    .flatMap((line) =>
      bindings
        .filter((binding) => binding.productId === line.productId && (binding.variantId ?? line.variantId) === line.variantId)
        .flatMap(({ groupId }) =>
          Array.from({ length: Math.max(0, line.quantity - line.returnedBeforeClosingQuantity) }, () => {
            const key = lineKey({ groupId, orderLineId: line.id })
            const unitNo = (last.get(key) ?? 0) + 1
            last.set(key, unitNo)
            return { groupId, orderLineId: line.id, unitNo }
          }),
        ),
    )
}

/**
 * What is still missing: per line and group as many as entitled less as many as issued, however the issued ones are numbered, in the
 * lowest free numbers (S0-2). Nothing is taken back when more was issued than is entitled now.
 */
export function missingUnits(entitled: readonly Unit[], issued: readonly Unit[]): Unit[] {
  const taken = new Set(issued.map(unitKey))
  const room = new Map<string, number>()
  for (const unit of entitled) room.set(lineKey(unit), (room.get(lineKey(unit)) ?? 0) + 1)
  for (const unit of issued) room.set(lineKey(unit), (room.get(lineKey(unit)) ?? 0) - 1)
  return entitled.filter((unit) => {
    const left = room.get(lineKey(unit)) ?? 0
    if (left <= 0 || taken.has(unitKey(unit))) return false
    room.set(lineKey(unit), left - 1)
    return true
  })
}

function lineKey({ groupId, orderLineId }: Omit<Unit, 'unitNo'>): string {
  return `${groupId} ${orderLineId}`
}

/** Which unit of which line and group. */
export function unitKey({ groupId, orderLineId, unitNo }: Unit): string {
  return `${groupId} ${orderLineId} ${unitNo}`
}
