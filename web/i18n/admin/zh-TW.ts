import { cardsTexts } from '../../admin/features/card-pools/texts.zh-TW.ts'
import { categoriesTexts } from '../../admin/features/categories/texts.zh-TW.ts'
import { codesTexts } from '../../admin/features/code-groups/texts.zh-TW.ts'
import { customersTexts } from '../../admin/features/customers/texts.zh-TW.ts'
import { dashboardTexts } from '../../admin/features/dashboard/texts.zh-TW.ts'
import { mailsTexts } from '../../admin/features/mails/texts.zh-TW.ts'
import { ordersTexts } from '../../admin/features/orders/texts.zh-TW.ts'
import { alarmsTexts } from '../../admin/features/payment-alarms/texts.zh-TW.ts'
import { reconciliationTexts } from '../../admin/features/payment-reconciliation/texts.zh-TW.ts'
import { transfersTexts } from '../../admin/features/payment-transfers/texts.zh-TW.ts'
import { productsTexts } from '../../admin/features/products/texts.zh-TW.ts'
import { promotionsTexts } from '../../admin/features/promotions/texts.zh-TW.ts'
import { refundsTexts } from '../../admin/features/refunds/texts.zh-TW.ts'
import { returnsTexts } from '../../admin/features/returns/texts.zh-TW.ts'
import { reviewsTexts } from '../../admin/features/reviews/texts.zh-TW.ts'
import { auditTexts } from '../../admin/features/settings/audit-texts.zh-TW.ts'
import { settingsTexts } from '../../admin/features/settings/texts.zh-TW.ts'
import { webhooksTexts } from '../../admin/features/webhooks/texts.zh-TW.ts'
import { errorTexts } from './errors.zh-TW.ts'
import { kitTexts } from './kit.zh-TW.ts'
import { sessionTexts } from './session.zh-TW.ts'
import { shellTexts } from './shell.zh-TW.ts'

/** Every text of the back office, in the source language. One line per feature: `...ordersTexts,`. */
export const zhTW = {
  ...errorTexts,
  ...kitTexts,
  ...sessionTexts,
  ...shellTexts,
  ...codesTexts,
  ...ordersTexts,
  ...productsTexts,
  ...categoriesTexts,
  ...cardsTexts,
  ...promotionsTexts,
  ...refundsTexts,
  ...returnsTexts,
  ...reviewsTexts,
  ...settingsTexts,
  ...auditTexts,
  ...webhooksTexts,
  ...customersTexts,
  ...alarmsTexts,
  ...transfersTexts,
  ...reconciliationTexts,
  ...mailsTexts,
  ...dashboardTexts,
}

/** The back office's dictionary: what every other language must provide. */
export type AdminTexts = typeof zhTW
