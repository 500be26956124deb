import type { SheetProblem } from './read-sheet.ts'

/** What an import did. */
export type ProductLoadResult = { createdCount: number; changedCount: number }

/** The file cannot be imported; thrown so that nothing of it stays, caught by the job, which stores the report. */
export class ProductImportRefusedError extends Error {
  readonly problems: readonly SheetProblem[]
  readonly problemCount: number

  constructor({ problems, problemCount }: { problems: readonly SheetProblem[]; problemCount: number }) {
    super('the import is refused')
    this.problems = problems
    this.problemCount = problemCount
  }
}
