import { runSheetThread } from '#platform/imports/run-sheet-thread.ts'
import { productSheetRule } from './product-sheet-rule.ts'

await runSheetThread(productSheetRule)
