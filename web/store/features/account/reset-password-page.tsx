import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useRenewSession, useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button, ButtonLink } from '../../kit/button.tsx'
import { PasswordField } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useToast } from '../../kit/toast.tsx'
import { useLinkToken } from './link-token.ts'

/** Where the link of a mail leads: a new password, once; all sessions end (SX-22). */
export function ResetPasswordPage() {
  const { t, problem } = useText()
  const { api } = useShop()
  const token = useLinkToken()
  const [, navigate] = useLocation()
  const toast = useToast()
  const renewSession = useRenewSession()
  const [newPassword, setNewPassword] = useState('')
  usePageTitle(t('reset.newTitle'))
  const reset = useMutation({
    mutationFn: async () => {
      await api.call(apiPaths.passwordCompletion, { method: 'POST', body: { token, newPassword } })
      await renewSession()
    },
    onSuccess: () => {
      toast(t('reset.done'))
      navigate('/sign-in', { replace: true })
    },
  })
  return (
    <div className="page-narrow stack">
      <h1>{t('reset.newTitle')}</h1>
      {reset.error && (
        <Notice tone="danger" announce actions={<ButtonLink href="/forgot-password">{t('reset.title')}</ButtonLink>}>
          <p>{problem(reset.error)}</p>
        </Notice>
      )}
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault()
          reset.mutate()
        }}
      >
        <PasswordField
          id="password"
          label={t('profile.newPassword')}
          help={t('account.passwordHelp')}
          autoComplete="new-password"
          required
          value={newPassword}
          onChange={setNewPassword}
        />
        <Button type="submit" look="primary" big wide disabled={reset.isPending}>
          {t(reset.isPending ? 'account.working' : 'reset.save')}
        </Button>
      </form>
    </div>
  )
}
