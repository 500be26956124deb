import type { AdminFeature } from '../../app/feature.ts'

/** Webhooks stand on the page 設定 › API 與 Webhook, beside the tokens; this feature brings what they are told live. */
export const webhooksFeature: AdminFeature = { nav: [], live: { webhook: ['webhooks'] } }
