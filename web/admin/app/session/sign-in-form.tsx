import { Alert, Button, Form, Input } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiProblem } from '#web/api/problem.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { type Credentials, type Session, signIn } from './session.ts'
import styles from './session-frame.module.css'

type SignInFormProps = {
  /** Set where only one person makes sense: after a session has ended. */
  email?: string
  onSignedIn: (session: Session) => void
  /** What the button says and does where signing in means more, e.g. accepting an invitation. */
  verb?: string
  sign?: (credentials: Credentials) => Promise<Session>
  /** Tells the surroundings which step is shown. */
  onStep?: (step: 'password' | 'totp') => void
}

/** E-mail and password, then the second factor when the server asks for it. */
export function SignInForm({ email, onSignedIn, verb, sign = signIn, onStep }: SignInFormProps): ReactNode {
  const t = useText()
  const [form] = Form.useForm<Credentials>()
  const [step, setStep] = useState<'password' | 'totp'>('password')
  const [error, setError] = useState<unknown>()
  const [isRunning, setRunning] = useState(false)
  const wait = useCountdown(error)
  const goTo = (next: 'password' | 'totp') => {
    setStep(next)
    onStep?.(next)
    setError(undefined)
    form.setFieldValue('totpCode', undefined)
  }
  const submit = async () => {
    setRunning(true)
    setError(undefined)
    try {
      const { totpCode, ...credentials } = form.getFieldsValue(true)
      onSignedIn(await sign(step === 'totp' ? { ...credentials, totpCode: totpCode?.trim() } : credentials))
    } catch (caught) {
      if (caught instanceof ApiProblem && caught.code === 'totp_required') goTo('totp')
      else setError(caught)
    } finally {
      setRunning(false)
    }
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ email }} onFinish={submit} validateTrigger="onSubmit">
      {error === undefined ? null : (
        <Alert
          className={styles.alert}
          type="error"
          showIcon
          role="alert"
          title={wait > 0 ? t('errors.too_many_attempts', { retryAfterSeconds: wait }) : errorText(t, error)}
        />
      )}
      {step === 'password' ? <PasswordFields isEmailFixed={email !== undefined} /> : <CodeField />}
      <Button type="primary" htmlType="submit" block size="large" loading={isRunning} disabled={wait > 0}>
        {step === 'password' ? (verb ?? t('session.signIn.action')) : t('session.totp.action')}
      </Button>
      {step === 'totp' ? (
        <Button type="link" block onClick={() => goTo('password')}>
          {t('session.totp.back')}
        </Button>
      ) : null}
    </Form>
  )
}

function PasswordFields({ isEmailFixed }: { isEmailFixed: boolean }): ReactNode {
  const t = useText()
  return (
    <>
      <Form.Item name="email" label={t('session.signIn.email')} rules={[{ required: true, message: t('kit.form.required') }]}>
        <Input type="email" size="large" autoComplete="username" autoFocus={!isEmailFixed} readOnly={isEmailFixed} inputMode="email" />
      </Form.Item>
      <Form.Item name="password" label={t('session.signIn.password')} rules={[{ required: true, message: t('kit.form.required') }]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus={isEmailFixed} />
      </Form.Item>
    </>
  )
}

function CodeField(): ReactNode {
  const t = useText()
  return (
    <Form.Item
      name="totpCode"
      label={t('session.totp.code')}
      extra={t('session.totp.help')}
      rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
    >
      <Input size="large" autoComplete="one-time-code" autoFocus maxLength={40} spellCheck={false} />
    </Form.Item>
  )
}

/** Seconds until the server will listen again after `too_many_attempts`; 0 otherwise. */
function useCountdown(error: unknown): number {
  const [wait, setWait] = useState(0)
  useEffect(() => {
    const seconds = error instanceof ApiProblem ? Number(error.details.retryAfterSeconds ?? 0) : 0
    setWait(Math.ceil(seconds))
    if (seconds <= 0) return
    const timer = setInterval(() => setWait((left) => Math.max(0, left - 1)), 1_000)
    return () => clearInterval(timer)
  }, [error])
  return wait
}
