import './events.ts'

export { backFill } from './back-fill.ts'
export { changeGroup } from './change-group.ts'
export { type CodeSettings, changeCodeSettings, readCodeSettings } from './code-settings.ts'
export { createGroup } from './create-group.ts'
export { deleteGroup } from './delete-group.ts'
export type { GroupDraft } from './group-draft.ts'
export { groupStatus } from './group-status.ts'
export { issueCodes } from './issue-codes.ts'
export {
  listOrderCodes,
  listSealedOrderCodes,
  type OrderCode,
  type OrderCodeMark,
  openOrderCodes,
  orderCodeMarks,
  readOrderCodes,
} from './read-order-codes.ts'
export { groupsOfProduct, type RunningGroup, runningGroups } from './running-groups.ts'
export { countStock, type StockCounts } from './stock-counts.ts'
export { type GroupView, readGroup } from './views.ts'
