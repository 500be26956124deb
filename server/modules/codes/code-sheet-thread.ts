import { runSheetThread } from '#platform/imports/run-sheet-thread.ts'
import { codeSheetRule } from './code-sheet-rule.ts'

await runSheetThread(codeSheetRule)
