import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { SettingsPage } from './settings-page.tsx'
import { TotpPanel } from './totp-panel.tsx'

type Session = operations['readSession']['responses'][200]['content']['application/json']

/** The signed-in person: name, language, password, second factor. */
export function ProfilePage(): ReactNode {
  const t = useText()
  const { api } = useShop()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'profile' | 'password'>()
  const query = useQuery({
    queryKey: ['profile'],
    queryFn: ({ signal }) => read(api.GET('/api/admin/session', { signal })),
  })
  const refresh = () =>
    void Promise.all([queries.invalidateQueries({ queryKey: ['profile'] }), queries.invalidateQueries({ queryKey: ['session'] })])
  return (
    <SettingsPage title={t('settings.profile.title')} query={query}>
      {({ staff }) => (
        <>
          <Panel title={t('settings.profile.about')} extra={<Button onClick={() => setOpen('profile')}>{t('settings.edit')}</Button>}>
            <Facts
              items={[
                { name: t('settings.staff.name'), value: staff.name },
                { name: 'Email', value: staff.email },
                { name: t('settings.locale'), value: t(`settings.locale.${staff.locale}`) },
              ]}
            />
          </Panel>
          <Panel
            title={t('settings.profile.password')}
            extra={<Button onClick={() => setOpen('password')}>{t('settings.profile.password.change')}</Button>}
          >
            {t('settings.profile.password.text')}
          </Panel>
          <TotpPanel hasTotp={staff.hasTotp} onChanged={refresh} />
          <SessionsPanel />
          {open === 'profile' ? <EditProfile staff={staff} onDone={refresh} onClose={() => setOpen(undefined)} /> : null}
          {open === 'password' ? <ChangePassword onClose={() => setOpen(undefined)} /> : null}
        </>
      )}
    </SettingsPage>
  )
}

function EditProfile({ staff, onDone, onClose }: { staff: Session['staff']; onDone: () => void; onClose: () => void }): ReactNode {
  const t = useText()
  const { api } = useShop()
  return (
    <FormDialog<{ name: string; locale: 'zh-TW' | 'en' }, unknown>
      title={t('settings.profile.about')}
      verb={t('settings.save')}
      done={t('settings.saved')}
      initialValues={staff}
      onSubmit={({ name, locale }) => read(api.PATCH('/api/admin/profile', { body: { name: name.trim(), locale } }))}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('settings.staff.name')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="locale" label={t('settings.locale')} extra={t('settings.profile.locale.help')} required>
        <Select
          options={[
            { value: 'zh-TW', label: t('settings.locale.zh-TW') },
            { value: 'en', label: t('settings.locale.en') },
          ]}
        />
      </Form.Item>
    </FormDialog>
  )
}

function ChangePassword({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText()
  const { api } = useShop()
  const required = { required: true, message: t('kit.form.required') }
  return (
    <FormDialog<{ currentPassword: string; newPassword: string }, unknown>
      title={t('settings.profile.password.change')}
      verb={t('settings.profile.password.change')}
      done={t('settings.profile.password.done')}
      onSubmit={(body) => read(api.POST('/api/admin/profile/password', { body }))}
      onClose={onClose}
    >
      <Form.Item name="currentPassword" label={t('settings.profile.password.current')} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('settings.profile.password.new')}
        extra={t('settings.profile.password.help')}
        rules={[required]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  )
}
