import { useEffect, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { Locale } from '#web/i18n/locale.ts'
import { ApiProblem } from '../../app/api.ts'
import { apiPaths } from '../../app/api-paths.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { PasswordField, TextField } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import './account.css'
import { useEnter } from './use-enter.ts'

type SignUpForm = { name: string; email: string; phone?: string; password: string; locale: Locale }

/** The field a refusal belongs to; others are said above the form. */
const FIELD_OF_PROBLEM: Record<string, 'email' | 'phone' | 'password'> = {
  email_taken: 'email',
  email_invalid: 'email',
  password_too_short: 'password',
  password_common: 'password',
  password_too_long: 'password',
  phone_invalid: 'phone',
}

/** A new account, signed in at once. */
export function SignUpPage() {
  const { t, problem, locale } = useText()
  const search = useSearch()
  const enter = useEnter<SignUpForm>(apiPaths.customers)
  const [form, setForm] = useState({ name: '', email: '', phone: '', password: '' })
  usePageTitle(t('account.signUpTitle'))

  const wrongField = enter.error instanceof ApiProblem ? FIELD_OF_PROBLEM[enter.error.code] : undefined
  useEffect(() => {
    if (wrongField) document.getElementById(wrongField)?.focus()
  }, [wrongField])
  const field = (name: keyof typeof form) => ({
    id: name,
    value: form[name],
    error: wrongField === name ? problem(enter.error) : undefined,
    onChange: (value: string) => setForm((before) => ({ ...before, [name]: value })),
  })
  return (
    <div className="page-narrow stack">
      <h1>{t('account.signUpTitle')}</h1>
      {enter.error && !wrongField && (
        <Notice tone="danger" announce>
          <p>{problem(enter.error)}</p>
        </Notice>
      )}
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault()
          const phone = form.phone.trim()
          enter.mutate({ name: form.name.trim(), email: form.email.trim(), password: form.password, locale, ...(phone && { phone }) })
        }}
      >
        <TextField {...field('name')} label={t('account.name')} autoComplete="name" maxLength={50} required />
        <TextField {...field('email')} label={t('account.email')} type="email" autoComplete="username" maxLength={254} required />
        <TextField {...field('phone')} label={t('account.phone')} type="tel" autoComplete="tel" maxLength={20} />
        <PasswordField
          {...field('password')}
          label={t('account.password')}
          help={t('account.passwordHelp')}
          autoComplete="new-password"
          maxLength={200}
          required
        />
        <Button type="submit" look="primary" big wide disabled={enter.isPending}>
          {t(enter.isPending ? 'account.working' : 'account.signUp')}
        </Button>
      </form>
      <p className="account-switch">
        {t('account.haveAccount')} <Link href={search ? `/sign-in?${search}` : '/sign-in'}>{t('nav.signIn')}</Link>
      </p>
    </div>
  )
}
