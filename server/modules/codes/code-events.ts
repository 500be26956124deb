import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'

export type CodeEventType = 'imported' | 'revealed' | 'voided' | 'exported' | 'withdrawn' | 'retired'

/** Appends to the history of a code, or of a whole pool when `codeId` is null. */
export async function recordCodeEvent(
  { db, shopId, now, actor }: Tx,
  event: { poolId: string; codeId: string | null; type: CodeEventType; reason?: string },
): Promise<void> {
  await db
    .insertInto('codeEvents')
    .values({
      shopId,
      id: newId(now.getTime()),
      codeId: event.codeId,
      poolId: event.poolId,
      type: event.type,
      reason: event.reason ?? null,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      occurredAt: now,
    })
    .execute()
}
