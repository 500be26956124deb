import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { usePageTitle } from '../kit/page-title.ts'
import { NotFoundState } from '../kit/states.tsx'

/** An address that no route knows. */
export function RouteMissing(): ReactNode {
  const t = useText()
  usePageTitle(t('kit.missing.title'))
  return (
    <NotFoundState
      isPage
      action={
        <Button type="primary" href="/admin">
          {t('shell.toStart')}
        </Button>
      }
    />
  )
}
