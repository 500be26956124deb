import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { sessionQuery } from '../../app/session/session.ts'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Template } from './mail-queries.ts'

/** Gives up the shop's own text for the built-in one. */
export function RestoreTemplate({ template, onRestored }: { template: Template; onRestored: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const restore = useAct({
    act: (version: number) => {
      const params = { path: { template: template.template, locale: template.locale }, query: { version } }
      return read(api.DELETE('/api/admin/mail-templates/{template}/{locale}', { params }))
    },
    invalidates: [key('templates')],
    done: t('templates.restore.done'),
    onError: () => true,
  })
  if (template.isDefault) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('templates.restore.verb')}</Button>
      <DangerDialog
        isOpen={isAsking}
        title={t('templates.restore.title')}
        consequences={[t('templates.restore.text')]}
        verb={t('templates.restore.verb')}
        onConfirm={() => restore.mutateAsync(template.version).then(onRestored)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** Sends the saved text with invented values to an address. */
export function SendTest({ template, isDirty }: { template: Template; isDirty: boolean }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const { data: session } = useQuery(sessionQuery)
  const [isOpen, setOpen] = useState(false)
  const [to, setTo] = useState<string>()
  const address = to ?? session?.staff.email ?? ''
  const send = useAct({
    act: (recipient: string, { idempotencyKey }) =>
      read(
        api.POST('/api/admin/mail-templates/{template}/{locale}/test-sends', {
          params: { path: { template: template.template, locale: template.locale } },
          body: { to: recipient },
          headers: { 'Idempotency-Key': idempotencyKey },
        }),
      ),
    invalidates: [key('mails')],
    done: t('templates.test.done'),
    onError: () => true,
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('templates.test.verb')}</Button>
      <ActDialog
        isOpen={isOpen}
        title={t('templates.test.title')}
        consequences={[t('templates.test.sample')]}
        warning={isDirty ? t('templates.test.unsaved') : undefined}
        verb={t('templates.test.verb')}
        onConfirm={() => send.mutateAsync(address.trim())}
        onClose={() => setOpen(false)}
      >
        <Form layout="vertical">
          <Form.Item label={t('templates.test.to')} htmlFor="test-recipient" required>
            <Input id="test-recipient" type="email" value={address} maxLength={254} onChange={(event) => setTo(event.target.value)} />
          </Form.Item>
        </Form>
      </ActDialog>
    </>
  )
}
