import { sql } from 'kysely'
import type { Transactor } from '#platform/transactor.ts'
import { systemActor } from '#platform/tx.ts'

/** The first order of a shop; six digits from the beginning look like a shop that sells. */
export const FIRST_ORDER_NUMBER = 100_001

/** Numbers a process takes at once: at 300 orders a second six short leases, and a restart leaves a gap of at most this. */
export const NUMBERS_PER_LEASE = 50

/** Gives order numbers out of blocks that this process has leased. One per process, made where routes are registered. */
export type OrderNumbers = Readonly<{ next: (shopId: string) => Promise<number> }>

/**
 * Order numbers without a lock that is held through a commit: a block is leased in a transaction of its own, before the order's
 * transaction begins, so no order waits for another one's disk write and no request holds two connections. Numbers are unique and
 * roughly ascending; gaps are normal (failed placements, restarts, several processes).
 */
export function createOrderNumbers(transactor: Transactor): OrderNumbers {
  const blocks = new Map<string, { next: number; end: number }>()
  const leases = new Map<string, Promise<void>>()

  /** Many requests may find the block empty at once: one leases, all wait for it. */
  async function refill(shopId: string): Promise<void> {
    const lease =
      leases.get(shopId) ?? leaseBlock(transactor, shopId).then((next) => void blocks.set(shopId, { next, end: next + NUMBERS_PER_LEASE }))
    leases.set(shopId, lease)
    try {
      await lease
    } finally {
      leases.delete(shopId)
    }
  }

  return {
    async next(shopId) {
      for (;;) {
        const block = blocks.get(shopId)
        if (block && block.next < block.end) return block.next++
        await refill(shopId)
      }
    },
  }
}

/** Takes the next block of the shop and answers its first number. */
async function leaseBlock(transactor: Transactor, shopId: string): Promise<number> {
  return transactor.transact({ shopId, actor: systemActor('orders.lease-numbers') }, async ({ db }) => {
    const { rows } = await sql<{ nextNumber: number }>`
      insert into order_number_leases (shop_id, next_number) values (${shopId}, ${FIRST_ORDER_NUMBER + NUMBERS_PER_LEASE})
      on conflict (shop_id) do update set next_number = order_number_leases.next_number + ${NUMBERS_PER_LEASE}
      returning next_number`.execute(db)
    const [row] = rows
    if (!row) throw new Error('the lease gave no number')
    return row.nextNumber - NUMBERS_PER_LEASE
  })
}
