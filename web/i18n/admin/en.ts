import { cardsTextsEn } from '../../admin/features/card-pools/texts.en.ts'
import { categoriesTextsEn } from '../../admin/features/categories/texts.en.ts'
import { codesTextsEn } from '../../admin/features/code-groups/texts.en.ts'
import { customersTextsEn } from '../../admin/features/customers/texts.en.ts'
import { dashboardTextsEn } from '../../admin/features/dashboard/texts.en.ts'
import { mailsTextsEn } from '../../admin/features/mails/texts.en.ts'
import { ordersTextsEn } from '../../admin/features/orders/texts.en.ts'
import { alarmsTextsEn } from '../../admin/features/payment-alarms/texts.en.ts'
import { reconciliationTextsEn } from '../../admin/features/payment-reconciliation/texts.en.ts'
import { transfersTextsEn } from '../../admin/features/payment-transfers/texts.en.ts'
import { productsTextsEn } from '../../admin/features/products/texts.en.ts'
import { promotionsTextsEn } from '../../admin/features/promotions/texts.en.ts'
import { refundsTextsEn } from '../../admin/features/refunds/texts.en.ts'
import { returnsTextsEn } from '../../admin/features/returns/texts.en.ts'
import { reviewsTextsEn } from '../../admin/features/reviews/texts.en.ts'
import { auditTextsEn } from '../../admin/features/settings/audit-texts.en.ts'
import { settingsTextsEn } from '../../admin/features/settings/texts.en.ts'
import { webhooksTextsEn } from '../../admin/features/webhooks/texts.en.ts'
import type { TranslationOf } from '../dictionary.ts'
import { errorTextsEn } from './errors.en.ts'
import { kitTextsEn } from './kit.en.ts'
import { sessionTextsEn } from './session.en.ts'
import { shellTextsEn } from './shell.en.ts'
import type { AdminTexts } from './zh-TW.ts'

/** Every text of the back office in English. One line per feature: `...ordersTextsEn,`. */
export const en: TranslationOf<AdminTexts> = {
  ...errorTextsEn,
  ...kitTextsEn,
  ...sessionTextsEn,
  ...shellTextsEn,
  ...codesTextsEn,
  ...ordersTextsEn,
  ...productsTextsEn,
  ...categoriesTextsEn,
  ...cardsTextsEn,
  ...promotionsTextsEn,
  ...refundsTextsEn,
  ...returnsTextsEn,
  ...reviewsTextsEn,
  ...settingsTextsEn,
  ...auditTextsEn,
  ...webhooksTextsEn,
  ...customersTextsEn,
  ...alarmsTextsEn,
  ...transfersTextsEn,
  ...reconciliationTextsEn,
  ...mailsTextsEn,
  ...dashboardTextsEn,
}
