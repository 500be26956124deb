import type { KeyObject } from 'node:crypto'
import type { Keyring } from '#platform/crypto/keyring.ts'
import type { SheetRule } from '#platform/imports/sheet-rule.ts'
import { CODE_SHEET_HEADER, createCodeSheetChecker } from './code-sheet.ts'
import { sealCode } from './seal-code.ts'

/** What the thread has to know to seal codes. Keys travel as `KeyObject`s, which print nothing. */
export type CodeSheetGiven = { shopId: string; nowMs: number; keys: { activeKeyId: string; codesKey: KeyObject; lookupKey: KeyObject } }

/** A file of codes: each is checked (S0-15..S0-18), hashed and encrypted, and only that leaves the thread (SX-62). */
export const codeSheetRule: SheetRule<CodeSheetGiven> = {
  expectedWords: [CODE_SHEET_HEADER],
  columns: { id: 'uuid', lookup_hash: 'bytea', ciphertext: 'bytea', tail: 'text', key_id: 'text' },
  open({ format, given: { shopId, nowMs, keys }, stage }) {
    const keyring: Keyring = { activeKeyId: keys.activeKeyId, keyFor: () => keys.codesKey, lookupKey: keys.lookupKey, fingerprint: '' }
    const checker = createCodeSheetChecker({
      header: format === 'txt' ? 'optional' : 'required',
      onCode(rowNumber, code) {
        const { id, lookupHash, ciphertext, tail, keyId } = sealCode(keyring, { shopId, code, nowMs })
        stage(rowNumber, [id, lookupHash, ciphertext, tail, keyId])
      },
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
