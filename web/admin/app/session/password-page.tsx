import { type ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { AccountForm } from './account-form.tsx'
import { SessionFrame } from './session-frame.tsx'
import type { SetUpLink } from './set-up-link.ts'

/** A new password, by a link that the operator or the account's own mail gave. */
export function PasswordPage({ token, link }: { token: string; link: SetUpLink }): ReactNode {
  const t = useText()
  usePageTitle(t('session.password.title'))
  return (
    <SessionFrame title={t('session.password.title')} text={t('session.password.text', { email: link.email ?? '' })}>
      <AccountForm token={token} verb={t('session.password.action')} />
    </SessionFrame>
  )
}
