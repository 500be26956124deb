import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { apiFor } from '../api.ts'
import styles from './session-frame.module.css'
import { SessionFrame } from './session-frame.tsx'

/** Asks for a mail with a link to a new password. What it says afterwards is the same for every address. */
export function ForgotPasswordPage(): ReactNode {
  const t = useText()
  usePageTitle(t('session.forgot.title'))
  const ask = useMutation({ mutationFn: (body: { email: string }) => apiFor().post('/api/admin/password-resets', { body }) })
  return (
    <SessionFrame title={t('session.forgot.title')} text={ask.isSuccess ? undefined : t('session.forgot.text')}>
      {ask.isSuccess ? (
        <Alert
          className={styles.alert}
          type="success"
          showIcon
          title={t('session.forgot.done')}
          description={t('session.forgot.doneText')}
        />
      ) : (
        <Form layout="vertical" requiredMark={false} validateTrigger="onSubmit" onFinish={(values) => ask.mutate(values)}>
          {ask.isError ? <Alert className={styles.alert} type="error" showIcon role="alert" title={errorText(t, ask.error)} /> : null}
          <Form.Item
            name="email"
            label={t('session.signIn.email')}
            rules={[{ required: true, type: 'email', message: t('session.field.email') }]}
          >
            <Input type="email" size="large" autoComplete="username" inputMode="email" autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={ask.isPending}>
            {t('session.forgot.action')}
          </Button>
        </Form>
      )}
      <Link to="/sign-in" className={styles.aside}>
        {t('session.forgot.back')}
      </Link>
    </SessionFrame>
  )
}
