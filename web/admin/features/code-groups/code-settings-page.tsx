import { useNavigate } from '@tanstack/react-router'
import { Form, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { FormGroup, FormPage } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { type CodeSettings, useCodeSettings } from './group-queries.ts'

type Values = Omit<CodeSettings, 'version'>

const parts = {
  issuing: ['issuesUnpaid', 'countsComponents'],
  importing: ['fillsAfterImport', 'blocksGivenCodes'],
} as const

/** What the shop has decided about serial codes, for all its groups. */
export function CodeSettingsPage(): ReactNode {
  const t = useText()
  const query = useCodeSettings()
  const back = { to: 'code-groups', label: t('codes.list.title') }
  if (query.data === undefined) return <DetailPage query={query} back={back} title={() => t('codes.options.title')} main={() => null} />
  return <SettingsForm shown={query.data} back={back} />
}

function SettingsForm({ shown, back }: { shown: CodeSettings; back: { to: string; label: string } }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/code-groups/settings' })
  // As it was when the form opened: what a colleague saves meanwhile is a conflict, not overwritten (SX-32).
  const [{ version, ...settings }] = useState(shown)
  return (
    <FormPage<Values, CodeSettings>
      title={t('codes.options.title')}
      back={back}
      initialValues={settings}
      submitLabel={t('codes.form.save')}
      onSubmit={(values) => read(api.PATCH('/api/admin/code-settings', { body: { ...values, version } }))}
      onDone={() => void navigate({ to: '/$shop/code-groups', search: {} })}
      invalidates={[key('code-groups')]}
      done={t('codes.form.saved')}
    >
      <FormGroup title={t('codes.options.feature')}>
        <Option name="isEnabled" />
      </FormGroup>
      {(['issuing', 'importing'] as const).map((part) => (
        <FormGroup key={part} title={t(`codes.options.${part}`)}>
          {parts[part].map((name) => (
            <Option key={name} name={name} />
          ))}
        </FormGroup>
      ))}
    </FormPage>
  )
}

function Option({ name }: { name: keyof Values }): ReactNode {
  const t = useText()
  return (
    <Form.Item name={name} required label={t(`codes.options.${name}`)} valuePropName="checked" extra={t(`codes.options.${name}.help`)}>
      <Switch />
    </Form.Item>
  )
}
