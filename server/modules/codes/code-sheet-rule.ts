import type { KeyObject } from 'node:crypto'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { StagedValue } from '#platform/imports/binary-array.ts'
import type { SheetRule } from '#platform/imports/sheet-rule.ts'
import type { CardField } from './card-fields.ts'
import { createCardSheetChecker } from './card-sheet.ts'
import { CODE_SHEET_HEADER, createCodeSheetChecker } from './code-sheet.ts'
import { type SealedCode, sealCard, sealCode } from './seal-code.ts'

/** What the thread has to know to seal codes, or cards of these fields. Keys travel as `KeyObject`s, which print nothing. */
export type CodeSheetGiven = {
  shopId: string
  nowMs: number
  fields: readonly CardField[] | null
  isPasted: boolean
  keys: { activeKeyId: string; codesKey: KeyObject; lookupKey: KeyObject }
}

/** A file of codes or cards: each is checked (S0-15..S0-18, S1-24), hashed and encrypted, and only that leaves the thread (SX-62). */
export const codeSheetRule: SheetRule<CodeSheetGiven> = {
  expectedWords: ({ fields }) => fields?.map((field) => field.name) ?? [CODE_SHEET_HEADER],
  columns: { id: 'uuid', lookup_hash: 'bytea', secret_hash: 'bytea', ciphertext: 'bytea', tail: 'text', key_id: 'text' },
  open({ format, given: { shopId, nowMs, fields, isPasted, keys }, stage }) {
    const keyring: Keyring = { activeKeyId: keys.activeKeyId, keyFor: () => keys.codesKey, lookupKey: keys.lookupKey, fingerprint: '' }
    const checker = fields
      ? createCardSheetChecker({
          fields,
          heading: isPasted ? 'optional' : 'required',
          onCard: (rowNumber, values) => stage(rowNumber, stagedValues(sealCard(keyring, { shopId, fields, values, nowMs }))),
        })
      : createCodeSheetChecker({
          header: format === 'txt' ? 'optional' : 'required',
          onCode: (rowNumber, code) => stage(rowNumber, stagedValues(sealCode(keyring, { shopId, code, nowMs }))),
        })
    return {
      row: checker.row,
      finish() {
        const { codeCount, errors, errorCount } = checker.finish()
        return { counts: { row_count: codeCount }, errors, errorCount }
      },
    }
  },
}

/** In the order of the columns. Staged arrays hold no null: no secret is no bytes. */
function stagedValues({ id, lookupHash, secretHash, ciphertext, tail, keyId }: SealedCode): StagedValue[] {
  return [id, lookupHash, secretHash ?? Buffer.alloc(0), ciphertext, tail, keyId]
}
