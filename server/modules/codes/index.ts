import './events.ts'

export { type AssignedUnit, assignCodes, type WantedUnit } from './assign-codes.ts'
export { recordCodeEvent } from './code-events.ts'
export { CODE_FORMAT_LIMITS, type CodeFormat, DEFAULT_CODE_FORMAT, demandStrongFormat } from './code-format.ts'
export { CODE_SHEET_HEADER } from './code-sheet.ts'
export { type CodeSource, createPool, markForRewards, renamePool } from './create-pool.ts'
export { type GeneratedUnit, generateCodes } from './generate-codes.ts'
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
export { type CodesLanguage, codesTexts, importProblemText } from './problem-text.ts'
export { codeHash, countFree, openCodes } from './read-codes.ts'
export { retirePool } from './retire-pool.ts'
export { revealCode } from './reveal-code.ts'
export { sampleSheet } from './sample-sheet.ts'
export { MAX_IMPORT_BYTES, startImport } from './start-import.ts'
export { voidCode } from './void-code.ts'
export { withdrawImport } from './withdraw-import.ts'
