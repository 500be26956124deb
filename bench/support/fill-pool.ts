import { newId } from '#kernel/ids.ts'
import type { CardField } from '#modules/codes/index.ts'
import { loadCodes } from '#modules/codes/load-codes.ts'
import { sealCard } from '#modules/codes/seal-code.ts'
import { startImport } from '#modules/codes/start-import.ts'
import type { Stage } from './stage.ts'

/** Cards per transaction. */
const BATCH = 20_000

/** Fills a pool of cards by the very statements of an import, without a file. */
export async function fillPool(
  stage: Stage,
  { poolId, fields, cards }: { poolId: string; fields: readonly CardField[]; cards: number },
): Promise<void> {
  const { keyring } = stage.system.deps
  for (let written = 0; written < cards; written += BATCH) {
    const count = Math.min(BATCH, cards - written)
    await stage.inShop(async (tx) => {
      const { importId } = await startImport(tx, { poolId, path: '/none', displayName: 'bench.csv' })
      const stagingId = newId()
      const rows = Array.from({ length: count }, (_, index) => {
        const serial = String(written + index).padStart(9, '0')
        return sealCard(keyring, { shopId: tx.shopId, fields, values: [`NO-${serial}`, `PIN-${serial}`], nowMs: tx.now.getTime() })
      })
      for (let first = 0; first < rows.length; first += 2_000)
        await tx.db
          .insertInto('codeImportRows')
          .values(
            rows.slice(first, first + 2_000).map((row, index) => ({
              ...row,
              shopId: tx.shopId,
              stagingId,
              importId,
              position: first + index + 1,
              rowNumber: first + index + 2,
            })),
          )
          .execute()
      const staged = { importId, stagingId, count, facts: { poolId, blocksGiven: false, fields } }
      const { first_position: firstPosition } = await loadCodes(tx, staged, () => undefined)
      const done = { status: 'imported', rowCount: count, importedCount: count, firstPosition, finishedAt: tx.now, storedPath: null }
      await tx.db.updateTable('codeImports').where('shopId', '=', tx.shopId).where('id', '=', importId).set(done).execute()
      tx.outbox.jobs.length = 0 // there is no file to read
    })
  }
}
