import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { usePageTitle } from '../kit/page-title.ts'
import { SessionFrame } from './session/session-frame.tsx'
import { useSignOut } from './session/use-sign-out.ts'

/** Signed in, but in no shop. */
export function NoShopPage(): ReactNode {
  const t = useText()
  const leave = useSignOut()
  usePageTitle(t('shell.noShop.title'))
  return (
    <SessionFrame title={t('shell.noShop.title')} text={t('shell.noShop.text')}>
      <Button block onClick={leave}>
        {t('shell.signOut')}
      </Button>
    </SessionFrame>
  )
}
