import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSwitchLocale, useText } from '#web/i18n/admin/use-text.tsx'
import { preferredLocale } from '#web/i18n/locale.ts'
import { usePageTitle } from '../../kit/page-title.ts'
import { signInRoute } from '../session-routes.ts'
import { type Session, sessionQuery } from './session.ts'
import styles from './session-frame.module.css'
import { SessionFrame } from './session-frame.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Signs in and goes where the person wanted to go. */
export function SignInPage(): ReactNode {
  const t = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const switchLocale = useSwitchLocale()
  const { to, from } = signInRoute.useSearch()
  const [step, setStep] = useState<'password' | 'totp'>('password')
  const title = step === 'password' ? t('session.signIn.title') : t('session.totp.title')
  usePageTitle(title)
  const enter = async (session: Session) => {
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, session)
    await switchLocale(preferredLocale(session.staff.locale))
    router.history.replace(to ?? '/admin')
  }
  return (
    <SessionFrame title={title}>
      {from === 'setup' && step === 'password' ? (
        <Alert className={styles.alert} type="success" showIcon title={t('session.setUp.done')} />
      ) : null}
      <SignInForm onSignedIn={(session) => void enter(session)} onStep={setStep} />
      {step === 'password' ? (
        <Link to="/forgot-password" className={styles.aside}>
          {t('session.forgot.link')}
        </Link>
      ) : null}
    </SessionFrame>
  )
}
