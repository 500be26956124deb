import { Button, Form, Input, Table, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import { PermissionMatrix } from './permission-matrix.tsx'
import { PermissionPicker } from './permission-picker.tsx'
import styles from './permissions.module.css'
import { type OwnRole, useOwnRoles, usePermissions } from './permissions-query.ts'
import { permissionName } from './role-name.ts'
import settingsStyles from './settings.module.css'

/** What people of the shop can be: its own roles, and what each built-in one may do. */
export function RolesPage(): ReactNode {
  const t = useText()
  const [roles, permissions] = [useOwnRoles(), usePermissions()]
  const [editing, setEditing] = useState<OwnRole | 'new'>()
  const [deleting, setDeleting] = useState<OwnRole>()
  const failed = [roles, permissions].find((query) => query.isError && !query.data)
  return (
    <div className={pageStyles.page}>
      <PageHead
        title={t('settings.roles.title')}
        back={{ to: 'settings/staff', label: t('settings.staff.title') }}
        actions={
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('settings.roles.add')}
          </Button>
        }
      />
      {roles.data && permissions.data ? (
        <div className={pageStyles.column}>
          <Panel title={t('settings.roles.own')} flush>
            <OwnRoles roles={roles.data} onEdit={setEditing} onDelete={setDeleting} />
          </Panel>
          <Panel title={t('settings.roles.builtIn')} flush>
            <p className={settingsStyles.note}>{t('settings.roles.builtIn.text')}</p>
            <PermissionMatrix permissions={permissions.data} />
          </Panel>
          {editing ? <RoleDialog role={editing} permissions={permissions.data} onClose={() => setEditing(undefined)} /> : null}
          <DeleteRole role={deleting} onClose={() => setDeleting(undefined)} />
        </div>
      ) : (
        <div className={pageStyles.panel}>
          {failed ? <FailedState error={failed.error} retry={() => void failed.refetch()} /> : <LoadingState />}
        </div>
      )}
    </div>
  )
}

type OwnRolesProps = { roles: readonly OwnRole[]; onEdit: (role: OwnRole) => void; onDelete: (role: OwnRole) => void }

function OwnRoles({ roles, onEdit, onDelete }: OwnRolesProps): ReactNode {
  const t = useText()
  if (roles.length === 0) return <p className={settingsStyles.empty}>{t('settings.roles.empty')}</p>
  return (
    <Table<OwnRole>
      aria-label={t('settings.roles.own')}
      size="middle"
      rowKey="id"
      pagination={false}
      {...scrollingTable}
      dataSource={[...roles]}
      className={phoneCards}
      columns={cardColumns<OwnRole>([
        { title: t('settings.roles.name'), dataIndex: 'name' },
        {
          title: t('settings.roles.permissions'),
          render: (_, { permissions }) => (
            <div className={styles.roles}>
              {permissions.map((permission) => (
                <Tag key={permission}>{permissionName(t, permission)}</Tag>
              ))}
            </div>
          ),
        },
        { title: t('settings.roles.members'), align: 'right', dataIndex: 'memberCount' },
        {
          title: <span className={settingsStyles.spoken}>{t('settings.edit')}</span>,
          align: 'right',
          render: (_, role) => (
            <div className={settingsStyles.acts}>
              <ReasonButton
                size="small"
                can={role.can.change}
                aria-label={t('settings.editOf', { name: role.name })}
                onClick={() => onEdit(role)}
              >
                {t('settings.edit')}
              </ReasonButton>
              <ReasonButton
                size="small"
                danger
                can={role.can.delete}
                aria-label={t('settings.roles.deleteOf', { name: role.name })}
                onClick={() => onDelete(role)}
              >
                {t('settings.roles.delete')}
              </ReasonButton>
            </div>
          ),
        },
      ])}
    />
  )
}

type RoleDialogProps = { role: OwnRole | 'new'; permissions: Parameters<typeof PermissionPicker>[0]['permissions']; onClose: () => void }

function RoleDialog({ role, permissions, onClose }: RoleDialogProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const isNew = role === 'new'
  return (
    <FormDialog<{ name: string; permissions: string[] }, unknown>
      title={isNew ? t('settings.roles.add') : t('settings.editOf', { name: role.name })}
      verb={isNew ? t('settings.roles.add') : t('settings.save')}
      done={t('settings.saved')}
      width={720}
      invalidates={[key('roles'), key('staff')]}
      initialValues={isNew ? { permissions: [] } : { name: role.name, permissions: role.permissions }}
      onSubmit={(values) => {
        const body = { name: values.name.trim(), permissions: values.permissions }
        if (isNew) return read(api.POST('/api/admin/roles', { body }))
        const params = { path: { roleId: role.id } }
        return read(api.PATCH('/api/admin/roles/{roleId}', { params, body: { ...body, version: role.version } }))
      }}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('settings.roles.name')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="permissions"
        label={t('settings.roles.permissions')}
        extra={t('settings.roles.permissions.help')}
        rules={[{ required: true, type: 'array', min: 1, message: t('settings.roles.permissions.none') }]}
      >
        <PermissionPicker permissions={permissions} />
      </Form.Item>
    </FormDialog>
  )
}

function DeleteRole({ role, onClose }: { role: OwnRole | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const remove = useAct({
    act: ({ id, version }: OwnRole) =>
      read(api.DELETE('/api/admin/roles/{roleId}', { params: { path: { roleId: id }, query: { version } } })),
    invalidates: [key('roles')],
    done: t('settings.roles.deleted'),
    onError: () => true,
  })
  return (
    <DangerDialog
      isOpen={role !== undefined}
      title={t('settings.roles.delete.title', { name: role?.name ?? '' })}
      consequences={[t('settings.roles.delete.text')]}
      verb={t('settings.roles.delete.verb')}
      onConfirm={async () => role && remove.mutateAsync(role)}
      onClose={onClose}
    />
  )
}
