import type { JsonValue } from '#kernel/errors.ts'
import { type CodeSheetError, MAX_SHEET_ERRORS } from './code-sheet.ts'

/** What the file as a whole can be refused for, beside what the spreadsheet reader says (`spreadsheet_…`, S0-15). */
export type ImportRefusal = 'code_pool_retired' | 'code_import_file_missing' | 'code_import_interrupted'

/** One line of an import's report. `details` never holds the code (S0-36). */
export type ImportProblem = {
  isBlocking: boolean
  /** The row as the spreadsheet program numbers it; 1 and A1 for the file as a whole. */
  row: number
  cell: string
  code: CodeSheetError['code'] | 'code_duplicate_in_group' | 'code_given_by_deleted_group' | ImportRefusal | `spreadsheet_${string}`
  details: Record<string, JsonValue>
}

/** Problems by row, up to the bound of the report; the rest is counted. */
export type ProblemList = { problems: ImportProblem[]; errorCount: number; warningCount: number }

/** Problems beyond this are counted, not listed (S0-17). */
export const MAX_REPORTED_PROBLEMS = MAX_SHEET_ERRORS

/** An empty report. */
export function emptyProblems(): ProblemList {
  return { problems: [], errorCount: 0, warningCount: 0 }
}

/** Adds to the report within its bound. */
export function addProblem(list: ProblemList, problem: ImportProblem): void {
  if (problem.isBlocking) list.errorCount++
  else list.warningCount++
  if (list.problems.length < MAX_REPORTED_PROBLEMS) list.problems.push(problem)
}

/** What is wrong with the file itself, together with what its right codes met in the shop, by row within the bound of the report (S0-17). */
export function withErrors(
  list: ProblemList,
  { errors, errorCount }: { errors: readonly CodeSheetError[]; errorCount: number },
): ProblemList {
  const blocking = list.problems.filter((problem) => problem.isBlocking)
  const problems = [...errors.map((error): ImportProblem => ({ ...error, isBlocking: true })), ...blocking]
  return {
    problems: problems.toSorted((a, b) => a.row - b.row).slice(0, MAX_REPORTED_PROBLEMS),
    errorCount: errorCount + list.errorCount,
    warningCount: 0,
  }
}

/** The report of a file that was refused as a whole. */
export function refusal(code: ImportProblem['code'], details: Record<string, JsonValue> = {}): ProblemList {
  return { problems: [{ isBlocking: true, row: 1, cell: 'A1', code, details }], errorCount: 1, warningCount: 0 }
}
