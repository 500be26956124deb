import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { newIdempotencyKey } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { fieldErrors, type ShownError } from '../../kit/field-errors.ts'
import { FormErrors } from '../../kit/form-errors.tsx'
import { apiFor } from '../api.ts'
import { passwordLength, setUpPath } from './set-up-link.ts'

type Values = { name?: string; password: string }

/** Password, and for a new account the name, of an account that a one-time link opens; then on to the sign-in. */
export function AccountForm({ token, name, verb }: { token: string; name?: string; verb: string }): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const [errors, setErrors] = useState<readonly ShownError[]>([])
  const [idempotencyKey] = useState(newIdempotencyKey)
  const create = useMutation({
    mutationFn: (body: Values) => apiFor().post(setUpPath(token), { body, idempotencyKey }),
    onSuccess: () => navigate({ to: '/sign-in', search: { from: 'setup' } }),
    onError: (error) => {
      const shown = fieldErrors(t, error)
      form.setFields(shown.flatMap(({ field, text }) => (field === undefined ? [] : [{ name: field as never, errors: [text] }])))
      setErrors(shown)
    },
  })
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
      <Form.Item
        name="password"
        label={t('session.setUp.password')}
        extra={t('session.setUp.passwordHelp', passwordLength)}
        rules={[required, { ...passwordLength, message: t('session.field.password', passwordLength) }]}
      >
        <Input.Password size="large" autoComplete="new-password" autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={create.isPending}>
        {verb}
      </Button>
    </Form>
  )
}
