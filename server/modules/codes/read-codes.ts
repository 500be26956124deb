import { sql } from 'kysely'
import { normaliseCode } from '#kernel/text.ts'
import { decryptCode, lookupHash } from '#platform/crypto/codes-at-rest.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { oneOf } from '#platform/db/one-of.ts'
import type { Tx } from '#platform/tx.ts'
import { freeCodes } from './free-codes.ts'

/** Code → plaintext, for the buyer's page, his mail and exports. Who may see them is the caller's question. */
export async function openCodes({ db, shopId }: Tx, keyring: Keyring, codeIds: readonly string[]): Promise<Map<string, string>> {
  if (codeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('codes')
    .where('shopId', '=', shopId)
    .where(sql<boolean>`id ${oneOf(codeIds)}`)
    .select(['id', 'ciphertext', 'keyId'])
    .execute()
  return new Map(rows.map((row) => [row.id, decryptCode(keyring, row, { shopId, codeId: row.id })]))
}

/** The hash by which a full code is found without being stored (S0-24). */
export function codeHash(keyring: Keyring, shopId: string, code: string): Buffer {
  return lookupHash(keyring, { shopId, normalisedCode: normaliseCode(code) })
}

/** Whether a pool has at least `count` free codes, and else how many: bounded, so a million codes cost no more than `count`. */
export async function countFree({ db, shopId }: Tx, { poolId, upTo }: { poolId: string; upTo: number }): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${freeCodes({ shopId, poolId, upTo })} as found`.execute(db)
  return rows[0]?.count ?? 0
}
