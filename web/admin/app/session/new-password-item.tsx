import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { passwordLength } from './set-up-link.ts'

/** The field for the password of a new account, with what it has to be. */
export function NewPasswordItem({ size, autoFocus }: { size?: 'large'; autoFocus?: boolean }): ReactNode {
  const t = useText()
  return (
    <Form.Item
      name="password"
      label={t('session.setUp.password')}
      extra={t('session.setUp.passwordHelp', passwordLength)}
      rules={[
        { required: true, whitespace: true, message: t('kit.form.required') },
        { ...passwordLength, message: t('session.field.password', passwordLength) },
      ]}
    >
      <Input.Password size={size} autoComplete="new-password" autoFocus={autoFocus} />
    </Form.Item>
  )
}
