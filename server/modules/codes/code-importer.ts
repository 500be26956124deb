import { emit } from '#platform/events.ts'
import type { Importer } from '#platform/imports/importer.ts'
import type { Tx } from '#platform/tx.ts'
import type { CardField } from './card-fields.ts'
import { recordCodeEvent } from './code-events.ts'
import { MAX_SHEET_ERRORS } from './code-sheet.ts'
import type { CodeSheetGiven } from './code-sheet-rule.ts'
import { type CodeImportFacts, compareCodes, loadCodes } from './load-codes.ts'
import { IMPORT_QUEUE } from './start-import.ts'

/**
 * Files of codes (S0-15..S0-21) and of cards (S1-24). Two at once keep one merchant's million codes from holding up another shop's hundred.
 */
export const codeImporter: Importer<CodeImportFacts, CodeSheetGiven> = {
  queue: IMPORT_QUEUE,
  concurrency: 2,
  name: 'code_import',
  tables: { imports: 'code_imports', problems: 'code_import_problems', rows: 'code_import_rows' },
  doneColumn: 'imported_count',
  maxProblems: MAX_SHEET_ERRORS,
  comparesWrongFiles: true,
  thread: new URL('./code-sheet-thread.ts', import.meta.url),
  async readFacts({ db, shopId }: Tx, importId) {
    const { fields, ...facts } = await db
      .selectFrom('codeImports as i')
      .innerJoin('codePools as p', (join) => join.onRef('p.shopId', '=', 'i.shopId').onRef('p.id', '=', 'i.poolId'))
      .where('i.shopId', '=', shopId)
      .where('i.id', '=', importId)
      .select(['i.poolId', 'i.blocksGiven', 'i.isPasted', 'p.fields'])
      .executeTakeFirstOrThrow()
    return { ...facts, fields: fields as CardField[] | null }
  },
  forThread: ({ fields, isPasted = false }, { deps: { keyring }, shopId, nowMs }) => ({
    shopId,
    nowMs,
    fields,
    isPasted,
    keys: { activeKeyId: keyring.activeKeyId, codesKey: keyring.keyFor('codes'), lookupKey: keyring.lookupKey },
  }),
  compare: compareCodes,
  load: loadCodes,
  async onFinished(tx, { importId, facts: { poolId }, isImported }) {
    if (isImported) await recordCodeEvent(tx, { poolId, codeId: null, type: 'imported' })
    emit(tx, 'codes.import_finished', { importId })
  },
}
