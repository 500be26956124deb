import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Select, Switch, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { sessionQuery } from '../../app/session/session.ts'
import { DateOnly } from '../../kit/date-time.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { InvitationsPanel } from './invitations-panel.tsx'
import { useOwnRoles } from './permissions-query.ts'
import { builtInRoles, permissionName, roleName } from './role-name.ts'
import styles from './settings.module.css'
import { SettingsPage } from './settings-page.tsx'

type Staff = operations['listStaff']['responses'][200]['content']['application/json']['items'][number]
type Invitation = operations['inviteStaff']['responses'][201]['content']['application/json']

/** Who works in the shop and what they may do. */
export function StaffSettings(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [isInviting, setInviting] = useState(false)
  const [editing, setEditing] = useState<Staff>()
  const query = useQuery({
    queryKey: key('staff'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/staff', { signal }))).items,
  })
  return (
    <SettingsPage
      title={t('settings.staff.title')}
      query={query}
      actions={
        <>
          <ShopLink to="settings/roles" className={styles.headLink}>
            {t('settings.roles.title')}
          </ShopLink>
          <Button type="primary" onClick={() => setInviting(true)}>
            {t('settings.staff.invite')}
          </Button>
        </>
      }
    >
      {(staff) => (
        <>
          <Panel title={t('settings.staff.people')} flush>
            <StaffTable staff={staff} onEdit={setEditing} />
          </Panel>
          <InvitationsPanel />
          {isInviting ? <Invite onClose={() => setInviting(false)} /> : null}
          {editing ? <EditStaff person={editing} onClose={() => setEditing(undefined)} /> : null}
        </>
      )}
    </SettingsPage>
  )
}

function StaffTable({ staff, onEdit }: { staff: readonly Staff[]; onEdit: (person: Staff) => void }): ReactNode {
  const t = useText()
  const { data: session } = useQuery(sessionQuery)
  return (
    <Table<Staff>
      aria-label={t('settings.staff.people')}
      size="middle"
      rowKey="id"
      pagination={false}
      {...scrollingTable}
      dataSource={[...staff]}
      className={phoneCards}
      columns={cardColumns<Staff>([
        {
          title: t('settings.staff.name'),
          render: (_, person) => (
            <>
              {person.name}
              <div className={styles.quiet}>{person.email}</div>
            </>
          ),
        },
        { title: t('settings.staff.role'), render: (_, person) => roleName(t, person) },
        { title: t('settings.staff.state'), render: (_, person) => <PersonState person={person} /> },
        { title: t('settings.staff.totp'), render: (_, { hasTotp }) => t(hasTotp ? 'settings.on' : 'settings.off') },
        { title: t('settings.staff.since'), render: (_, { createdAt }) => <DateOnly at={createdAt} /> },
        {
          title: <span className={styles.spoken}>{t('settings.edit')}</span>,
          align: 'right',
          render: (_, person) => (
            <ReasonButton
              size="small"
              can={person.id === session?.staff.id ? { code: 'staff_is_self' } : true}
              aria-label={t('settings.editOf', { name: person.name })}
              onClick={() => onEdit(person)}
            >
              {t('settings.edit')}
            </ReasonButton>
          ),
        },
      ])}
    />
  )
}

function PersonState({ person: { isDisabled, hasPassword } }: { person: Staff }): ReactNode {
  const t = useText()
  if (isDisabled) return <StateTag tone="bad">{t('settings.staff.disabled')}</StateTag>
  return hasPassword ? (
    <StateTag tone="good">{t('settings.staff.active')}</StateTag>
  ) : (
    <StateTag tone="warning">{t('settings.staff.invited')}</StateTag>
  )
}

/** Built-in roles and the shop's own, each with what it is for. */
function RoleField(): ReactNode {
  const t = useText()
  const own = useOwnRoles()
  const options: { value: string; label: string; help: string }[] = [
    ...builtInRoles.map((value) => ({
      value,
      label: t(`settings.role.${value}`),
      help: t(`settings.role.${value}.help`),
    })),
    ...(own.data ?? []).map(({ id, name, permissions }) => ({
      value: id,
      label: name,
      help: permissions.map((permission) => permissionName(t, permission)).join(t('settings.tokens.comma')),
    })),
  ]
  return (
    <Form.Item name="role" label={t('settings.staff.role')} rules={[{ required: true, message: t('kit.form.required') }]}>
      <Select
        options={options}
        optionRender={({ data }) => (
          <>
            {data.label}
            <div className={styles.quiet}>{data.help}</div>
          </>
        )}
      />
    </Form.Item>
  )
}

function Invite({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const { api, key } = useShop()
  return (
    <FormDialog<{ name: string; email: string; role: string }, Invitation>
      title={t('settings.staff.invite')}
      verb={t('settings.staff.invite')}
      invalidates={[key('invitations')]}
      initialValues={{ role: 'support' }}
      onSubmit={({ name, email, role }) =>
        read(api.POST('/api/admin/staff-invitations', { body: { name: name.trim(), email: email.trim(), role } }))
      }
      onDone={({ can }) => message.success(t(can.handOver === true ? 'settings.invitations.made' : 'settings.invitations.sent'))}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('settings.staff.name')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label="Email" rules={[{ required: true, type: 'email', message: t('settings.staff.email.invalid') }]}>
        <Input type="email" maxLength={254} autoComplete="off" />
      </Form.Item>
      <RoleField />
    </FormDialog>
  )
}

function EditStaff({ person, onClose }: { person: Staff; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  return (
    <FormDialog<{ role: string; isDisabled: boolean }, unknown>
      title={t('settings.editOf', { name: person.name })}
      verb={t('settings.save')}
      done={t('settings.saved')}
      invalidates={[key('staff')]}
      initialValues={person}
      onSubmit={({ role, isDisabled }) => {
        // Only what changed: each is a right of its own, and an audit entry of its own.
        const body = { ...(role === person.role ? {} : { role }), ...(isDisabled === person.isDisabled ? {} : { isDisabled }) }
        return read(api.PATCH('/api/admin/staff/{staffId}', { params: { path: { staffId: person.id } }, body }))
      }}
      onClose={onClose}
    >
      <RoleField />
      <Form.Item
        name="isDisabled"
        label={t('settings.staff.disable')}
        extra={t('settings.staff.disable.help')}
        valuePropName="checked"
        required
      >
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
