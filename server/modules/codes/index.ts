import './events.ts'

export { type AssignedUnit, assignCodes, type WantedUnit } from './assign-codes.ts'
export { assignHeld, type SoldUnit } from './assign-held.ts'
export { CARD_FIELD_LIMITS, CARD_VALUE_LENGTH, type CardField, type CardValues, demandCardFields, readCard } from './card-fields.ts'
export { recordCodeEvent } from './code-events.ts'
export { CODE_FORMAT_LIMITS, type CodeFormat, DEFAULT_CODE_FORMAT, demandStrongFormat } from './code-format.ts'
export { CODE_SHEET_HEADER } from './code-sheet.ts'
export { type CodeSource, createCardPool, createPool, markForRewards, type PoolKind, renamePool } from './create-pool.ts'
export { freeCodes, hasFreeCodes } from './free-codes.ts'
export { type GeneratedUnit, generateCodes } from './generate-codes.ts'
export { type HeldUnit, type Holder, holdCodes, tryHoldCodes } from './hold-codes.ts'
export {
  type ImportStatus,
  type ImportView,
  importReport,
  listImportProblems,
  listImports,
  MAX_LISTED_PROBLEMS,
  type ReportLine,
  readImport,
} from './import-report.ts'
export { lengthenHolds } from './lengthen-holds.ts'
export { type CodesLanguage, codesTexts, importProblemText } from './problem-text.ts'
export { codeHash, countFree, openCodes } from './read-codes.ts'
export { releaseExpired, releaseHolds } from './release-holds.ts'
export { MAX_REMOVED_CODES, removeCodes } from './remove-codes.ts'
export { retirePool } from './retire-pool.ts'
export { revealCode } from './reveal-code.ts'
export { sampleSheet } from './sample-sheet.ts'
export { CappedCount, ImportProblems, importFields, LocaleQuery } from './schemas.ts'
export { sendImportReport } from './send-import-report.ts'
export { MAX_IMPORT_BYTES, startImport } from './start-import.ts'
export { type StockFacts, type StockNotice, stockNotice } from './stock-notice.ts'
export { voidCode } from './void-code.ts'
export { withdrawImport } from './withdraw-import.ts'
