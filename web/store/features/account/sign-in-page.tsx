import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { PasswordField, TextField } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import './account.css'
import { useEnter } from './use-enter.ts'

/** E-mail and password; back to where the customer was. */
export function SignInPage() {
  const { t, problem } = useText()
  const search = useSearch()
  const enter = useEnter<{ email: string; password: string }>(apiPaths.session)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  usePageTitle(t('account.signInTitle'))
  return (
    <div className="page-narrow stack">
      <h1>{t('account.signInTitle')}</h1>
      {enter.error && (
        <Notice tone="danger" announce>
          <p>{problem(enter.error)}</p>
        </Notice>
      )}
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate({ email: email.trim(), password })
        }}
      >
        <TextField id="email" label={t('account.email')} type="email" autoComplete="username" required value={email} onChange={setEmail} />
        <PasswordField
          id="password"
          label={t('account.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" look="primary" big wide disabled={enter.isPending}>
          {t(enter.isPending ? 'account.working' : 'account.signIn')}
        </Button>
      </form>
      <p className="account-switch">
        <Link href="/forgot-password">{t('reset.forgot')}</Link>
      </p>
      <p className="account-switch">
        {t('account.noAccount')} <Link href={search ? `/sign-up?${search}` : '/sign-up'}>{t('nav.signUp')}</Link>
      </p>
    </div>
  )
}
