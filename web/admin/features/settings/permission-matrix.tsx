import { CheckOutlined } from '@ant-design/icons'
import { Table } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { groupsOf, type Permission } from './permission-picker.tsx'
import styles from './permissions.module.css'
import { builtInRoles, permissionName } from './role-name.ts'

type Line = { key: string; group: string } | (Permission & { key: string })

/** Which built-in role may do what: the fixed list, in groups. */
export function PermissionMatrix({ permissions }: { permissions: readonly Permission[] }): ReactNode {
  const t = useText()
  const lines: Line[] = groupsOf(permissions).flatMap(([group, members]): Line[] => [
    { key: `group ${group}`, group },
    ...members.map((member) => ({ ...member, key: member.name })),
  ])
  return (
    <Table<Line>
      aria-label={t('settings.roles.builtIn')}
      className={styles.matrix}
      size="middle"
      pagination={false}
      {...scrollingTable}
      dataSource={lines}
      columns={[
        {
          title: t('settings.roles.permission'),
          onCell: (line) => ('group' in line ? { colSpan: builtInRoles.length + 1 } : {}),
          render: (_, line) =>
            'group' in line ? (
              <span className={styles.groupRow}>{t.maybe(`permission.group.${line.group}`) ?? line.group}</span>
            ) : (
              permissionName(t, line.name)
            ),
        },
        ...builtInRoles.map((role) => ({
          key: role,
          title: t(`settings.role.${role}`),
          align: 'center' as const,
          onCell: (line: Line) => ('group' in line ? { colSpan: 0 } : {}),
          render: (_: unknown, line: Line) =>
            'group' in line ? null : line.roles.includes(role) ? (
              <CheckOutlined aria-label={t('settings.roles.may')} />
            ) : (
              <span role="img" aria-label={t('settings.roles.mayNot')}>
                –
              </span>
            ),
        })),
      ]}
    />
  )
}
