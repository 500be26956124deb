import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import './account.css'

/** Asks for a link to choose a new password; the page says the same whether there is such an account (SX-24). */
export function ForgotPasswordPage() {
  const { t, problem } = useText()
  const { api } = useShop()
  const [email, setEmail] = useState('')
  usePageTitle(t('reset.title'))
  const ask = useMutation({ mutationFn: () => api.call(apiPaths.passwordResets, { method: 'POST', body: { email: email.trim() } }) })
  return (
    <div className="page-narrow stack">
      <h1>{t('reset.title')}</h1>
      {ask.error && (
        <Notice tone="danger" announce>
          <p>{problem(ask.error)}</p>
        </Notice>
      )}
      {ask.isSuccess ? (
        <Notice tone="ok" title={t('reset.sentTitle')} announce>
          <p>{t('reset.sentText', { email: email.trim() })}</p>
        </Notice>
      ) : (
        <form
          className="panel stack"
          onSubmit={(event) => {
            event.preventDefault()
            ask.mutate()
          }}
        >
          <p className="soft">{t('reset.text')}</p>
          <TextField
            id="email"
            label={t('account.email')}
            type="email"
            autoComplete="username"
            maxLength={254}
            required
            value={email}
            onChange={setEmail}
          />
          <Button type="submit" look="primary" big wide disabled={ask.isPending}>
            {t(ask.isPending ? 'account.working' : 'reset.send')}
          </Button>
        </form>
      )}
      <p className="account-switch">
        {!ask.isSuccess && t('reset.remembered')} <Link href="/sign-in">{t('nav.signIn')}</Link>
      </p>
    </div>
  )
}
