import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import styles from './permissions.module.css'
import { permissionName } from './role-name.ts'

/** One of the fixed list of permissions. */
export type Permission = operations['listPermissions']['responses'][200]['content']['application/json']['items'][number]

type PermissionPickerProps = {
  permissions: readonly Permission[]
  /** Given by the form. */
  value?: readonly string[]
  onChange?: (value: string[]) => void
}

/** The fixed list in groups; what the person has not himself cannot be ticked (SX-21). */
export function PermissionPicker({ permissions, value = [], onChange }: PermissionPickerProps): ReactNode {
  const t = useText()
  const toggle = (name: string, isOn: boolean) => onChange?.(isOn ? [...value, name] : value.filter((each) => each !== name))
  return (
    <div className={styles.groups}>
      {groupsOf(permissions).map(([group, members]) => (
        <fieldset key={group} className={styles.group}>
          <legend>{t.maybe(`permission.group.${group}`) ?? group}</legend>
          {members.map(({ name, isGrantable }) => (
            <Checkbox
              key={name}
              checked={value.includes(name)}
              disabled={!isGrantable}
              title={isGrantable ? undefined : t('settings.roles.notYours')}
              onChange={(event) => toggle(name, event.target.checked)}
            >
              {permissionName(t, name)}
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** By the part before the dot, in the order of the list. */
export function groupsOf<T extends { name: string }>(permissions: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const permission of permissions) {
    const [group = ''] = permission.name.split('.')
    groups.set(group, [...(groups.get(group) ?? []), permission])
  }
  return [...groups]
}
