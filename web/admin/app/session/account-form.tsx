import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormErrors } from '../../kit/form-errors.tsx'
import { NewPasswordItem } from './new-password-item.tsx'
import { useSetUp } from './use-set-up.ts'

type Values = { name?: string; password: string }

/** Password, and for a new account the name, of an account that a one-time link opens; then on to the sign-in. */
export function AccountForm({ token, name, verb }: { token: string; name?: string; verb: string }): ReactNode {
  const t = useText()
  const { form, errors, create } = useSetUp<Values>(token)
  const required = { required: true, whitespace: true, message: t('kit.form.required') }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ name }}
      onFinish={(values) => create.mutate(values)}
    >
      {errors.length > 0 ? <FormErrors errors={errors} form={form} /> : null}
      {name === undefined ? null : (
        <Form.Item name="name" label={t('session.setUp.name')} rules={[required]}>
          <Input size="large" autoComplete="name" maxLength={60} />
        </Form.Item>
      )}
      <NewPasswordItem size="large" autoFocus />
      <Button type="primary" htmlType="submit" block size="large" loading={create.isPending}>
        {verb}
      </Button>
    </Form>
  )
}
