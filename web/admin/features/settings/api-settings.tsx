import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { DeliveriesPanel } from '../webhooks/deliveries-panel.tsx'
import { WebhooksPanel } from '../webhooks/webhooks-panel.tsx'
import { TokensPanel } from './tokens-panel.tsx'

/** How programs reach the shop, and how it reaches them. */
export function ApiSettings(): ReactNode {
  const t = useText()
  const { can } = useShop()
  return (
    <div className={pageStyles.page}>
      <PageHead title={t('settings.api.title')} />
      <div className={pageStyles.column}>
        {can('tokens.manage') ? <TokensPanel /> : null}
        {can('webhooks.manage') ? (
          <>
            <WebhooksPanel />
            <DeliveriesPanel />
          </>
        ) : null}
      </div>
    </div>
  )
}
