import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormPage } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { GroupFields, type GroupValues, groupBody, newGroupValues } from './group-form.tsx'
import type { Group } from './group-queries.ts'

/** A new group. One with uploaded codes goes on to where its codes are imported. */
export function GroupCreate(): ReactNode {
  const t = useText()
  const { api, shop, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/code-groups/new' })
  return (
    <FormPage<GroupValues, Group>
      title={t('codes.form.create')}
      back={{ to: 'code-groups', label: t('codes.list.title') }}
      initialValues={newGroupValues(shop.timeZone)}
      submitLabel={t('codes.form.create')}
      onSubmit={(values) =>
        read(api.POST('/api/admin/code-groups', { body: { ...groupBody(values, shop.timeZone), source: values.source } }))
      }
      onDone={({ id, source }) =>
        void navigate({
          to: '/$shop/code-groups/$groupId',
          params: { groupId: id },
          search: source === 'uploaded' ? { tab: ['codes'] } : {},
        })
      }
      invalidates={[key('code-groups')]}
      done={t('codes.form.created')}
    >
      <GroupFields />
    </FormPage>
  )
}
