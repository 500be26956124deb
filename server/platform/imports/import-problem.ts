import type { JsonValue } from '#kernel/errors.ts'

/** What is wrong with one cell of a file, or worth saying. `details` never holds a code or a secret (S0-36). */
export type ImportProblem = {
  /** An error, because of which nothing is imported; otherwise a warning. */
  isBlocking: boolean
  /** The row as the spreadsheet program numbers it; 1 and A1 for the file as a whole. */
  row: number
  cell: string
  code: string
  details: Record<string, JsonValue>
}

/** Problems up to the bound of the report; the rest is counted. */
export type ProblemList = { readonly limit: number; problems: ImportProblem[]; errorCount: number; warningCount: number }

/** An empty report that lists up to `limit` problems. */
export function emptyProblems(limit: number): ProblemList {
  return { limit, problems: [], errorCount: 0, warningCount: 0 }
}

/** Adds to the report within its bound. */
export function addProblem(list: ProblemList, problem: ImportProblem): void {
  if (problem.isBlocking) list.errorCount++
  else list.warningCount++
  if (list.problems.length < list.limit) list.problems.push(problem)
}

/** The errors of a report without its warnings, by row: what a refused file is told. */
export function errorsOnly({ limit, problems, errorCount }: ProblemList): ProblemList {
  const errors = problems.filter((problem) => problem.isBlocking).toSorted((one, other) => one.row - other.row)
  return { limit, problems: errors, errorCount, warningCount: 0 }
}

/** The report of a file that was refused as a whole. */
export function refusal(code: string, details: ImportProblem['details'] = {}): ProblemList {
  return { limit: 1, problems: [{ isBlocking: true, row: 1, cell: 'A1', code, details }], errorCount: 1, warningCount: 0 }
}

/** The file cannot be imported; thrown so that nothing of it stays (S0-16), caught by `runImport`, which stores the report. */
export class ImportRefusedError extends Error {
  readonly list: ProblemList

  constructor(list: ProblemList) {
    super('the import is refused')
    this.list = list
  }
}
