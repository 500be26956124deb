import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { TokensPanel } from './tokens-panel.tsx'

/** How programs reach the shop. */
export function ApiSettings(): ReactNode {
  const t = useText()
  return (
    <div className={pageStyles.page}>
      <PageHead title={t('settings.api.title')} />
      <div className={pageStyles.column}>
        <TokensPanel />
      </div>
    </div>
  )
}
