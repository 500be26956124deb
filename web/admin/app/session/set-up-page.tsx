import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '#web/api/problem.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormErrors } from '../../kit/form-errors.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { apiFor } from '../api.ts'
import { setUpRoute } from '../session-routes.ts'
import { InvitationPage } from './invitation-page.tsx'
import { NewPasswordItem } from './new-password-item.tsx'
import { PasswordPage } from './password-page.tsx'
import styles from './session-frame.module.css'
import { SessionFrame } from './session-frame.tsx'
import { type SetUpLink, setUpPath } from './set-up-link.ts'
import { useSetUp } from './use-set-up.ts'

/** What an address takes, and long enough to be told apart. */
const handleLength = { min: 2, max: 40 }

type Values = { name: string; email: string; password: string; shopName: string; shopHandle: string }

/** What is behind a one-time link: the first shop, an invitation, or a new password. */
export function SetUpPage(): ReactNode {
  const t = useText()
  const { token } = setUpRoute.useParams()
  const link = useQuery({
    queryKey: ['setup', token],
    queryFn: ({ signal }) => apiFor().get<SetUpLink>(setUpPath(token), { signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isGone = link.error instanceof ApiProblem && (link.error.status === 404 || link.error.status === 410)
  if (isGone) return <GoneLink />
  if (!link.data) {
    return (
      <SessionFrame title={t('session.setUp.loading')}>
        {link.isError ? <FailedState error={link.error} retry={() => void link.refetch()} /> : <LoadingState />}
      </SessionFrame>
    )
  }
  if (link.data.invitation) return <InvitationPage token={token} link={link.data} invitation={link.data.invitation} />
  if (link.data.kind === 'password') return <PasswordPage token={token} link={link.data} />
  return <FirstShopPage token={token} />
}

function GoneLink(): ReactNode {
  const t = useText()
  usePageTitle(t('session.setUp.goneTitle'))
  return (
    <SessionFrame title={t('session.setUp.goneTitle')} text={t('session.setUp.goneText')}>
      <Button type="primary" block size="large" href="/admin/sign-in">
        {t('session.signIn.action')}
      </Button>
    </SessionFrame>
  )
}

function FirstShopPage({ token }: { token: string }): ReactNode {
  const t = useText()
  usePageTitle(t('session.setUp.title'))
  return (
    <SessionFrame title={t('session.setUp.title')} text={t('session.setUp.text')} isWide>
      <SetUpForm token={token} />
    </SessionFrame>
  )
}

function SetUpForm({ token }: { token: string }): ReactNode {
  const t = useText()
  const { form, errors, create } = useSetUp<Values>(token)
  const required = { required: true, whitespace: true, message: t('kit.form.required') }
  const handle = Form.useWatch('shopHandle', form)
  return (
    <Form form={form} layout="vertical" requiredMark={false} validateTrigger="onBlur" onFinish={(values) => create.mutate(values)}>
      {errors.length > 0 ? <FormErrors errors={errors} form={form} /> : null}
      <h2 className={styles.section}>{t('session.setUp.account')}</h2>
      <Form.Item name="name" label={t('session.setUp.name')} rules={[required]}>
        <Input autoComplete="name" autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item name="email" label={t('session.signIn.email')} rules={[required, { type: 'email', message: t('session.field.email') }]}>
        <Input type="email" autoComplete="username" inputMode="email" />
      </Form.Item>
      <NewPasswordItem />
      <h2 className={styles.section}>{t('session.setUp.shop')}</h2>
      <Form.Item name="shopName" label={t('session.setUp.shopName')} rules={[required]}>
        <Input autoComplete="organization" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="shopHandle"
        label={t('session.setUp.shopHandle')}
        extra={t('session.setUp.shopHandleHelp', { handle: handle || 'my-shop' })}
        rules={[required, { pattern: /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])$/, message: t('session.field.handle', handleLength) }]}
      >
        <Input autoCapitalize="none" spellCheck={false} maxLength={handleLength.max} />
      </Form.Item>
      <Alert className={styles.alert} type="warning" showIcon title={t('session.setUp.shopHandleFixed')} />
      <Button type="primary" htmlType="submit" block size="large" loading={create.isPending}>
        {t('session.setUp.action')}
      </Button>
    </Form>
  )
}
