import { Checkbox, Form, Input, Switch } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Endpoint, WebhookType } from './webhook-queries.ts'
import styles from './webhooks.module.css'

type Values = { name: string; url: string; types: WebhookType[]; isEnabled: boolean }
type Props = {
  /** Absent for a new one. */
  endpoint: Endpoint | undefined
  types: readonly WebhookType[]
  onMade: (made: { secret: string }) => void
  onClose: () => void
}

/** A new endpoint, or another address, name or choice for one there is. */
export function EndpointDialog({ endpoint, types, onMade, onClose }: Props): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const save = ({ name, url, types: chosen, isEnabled }: Values): Promise<{ secret?: string }> => {
    const body = { name: name.trim(), url: url.trim(), types: chosen }
    if (!endpoint) return read(api.POST('/api/admin/webhook-endpoints', { body }))
    const change = { ...body, isEnabled, version: endpoint.version }
    return read(
      api.PATCH('/api/admin/webhook-endpoints/{endpointId}', { params: { path: { endpointId: endpoint.id } }, body: change }),
    ).then(() => ({}))
  }
  return (
    <FormDialog<Values, { secret?: string }>
      title={endpoint ? t('settings.editOf', { name: endpoint.name }) : t('webhooks.add')}
      verb={endpoint ? t('settings.save') : t('webhooks.add')}
      width={640}
      {...(endpoint ? { done: t('settings.saved') } : {})}
      invalidates={[key('webhooks')]}
      initialValues={endpoint ?? { types: [], isEnabled: true }}
      onSubmit={save}
      onDone={({ secret }) => {
        if (secret) onMade({ secret })
      }}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('webhooks.name')}
        extra={t('webhooks.name.help')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="url"
        label={t('webhooks.url')}
        extra={t('webhooks.url.help')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={1_000} autoComplete="off" inputMode="url" placeholder="https://" />
      </Form.Item>
      <Form.Item
        name="types"
        label={t('webhooks.types')}
        rules={[{ required: true, type: 'array', min: 1, message: t('webhooks.types.none') }]}
      >
        <TypesPicker types={types} />
      </Form.Item>
      {endpoint ? (
        <Form.Item name="isEnabled" label={t('webhooks.enabled')} valuePropName="checked" required>
          <Switch />
        </Form.Item>
      ) : null}
    </FormDialog>
  )
}

type PickerProps = { types: readonly WebhookType[]; id?: string; value?: WebhookType[]; onChange?: (chosen: WebhookType[]) => void }

/** Takes from the form what a group may carry: `aria-required` is not among it. */
function TypesPicker({ types, id, value = [], onChange }: PickerProps): ReactNode {
  return (
    <div id={id}>
      <Checkbox.Group
        className={styles.choices}
        value={value}
        options={types.map((type) => ({ value: type, label: <TypeLabel type={type} /> }))}
        onChange={onChange}
      />
    </div>
  )
}

function TypeLabel({ type }: { type: WebhookType }): ReactNode {
  const t = useText()
  return (
    <>
      {t(`webhooks.type.${type}`)} <code className={styles.quiet}>{type}</code>
    </>
  )
}
