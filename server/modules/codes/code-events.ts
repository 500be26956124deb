import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'

export type CodeEventType = 'imported' | 'revealed' | 'voided' | 'exported' | 'withdrawn' | 'retired' | 'removed'

type CodeEvent = {
  poolId: string
  codeId: string | null
  type: CodeEventType
  /** Of a transition; which there are, the table knows (S1-22). */
  states?: { from: string; to: string }
  reason?: string
}

/** Appends to the history of a code, or of a whole pool when `codeId` is null. */
export async function recordCodeEvent({ db, shopId, now, actor }: Tx, event: CodeEvent): Promise<void> {
  await db
    .insertInto('codeEvents')
    .values({
      shopId,
      id: newId(now.getTime()),
      codeId: event.codeId,
      poolId: event.poolId,
      type: event.type,
      fromState: event.states?.from ?? null,
      toState: event.states?.to ?? null,
      holderId: null,
      reason: event.reason ?? null,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      occurredAt: now,
    })
    .execute()
}

/** Id of an event that a set-based statement writes: they are many, and nobody names them. */
export const EVENT_ID = sql.raw('gen_random_uuid()')
