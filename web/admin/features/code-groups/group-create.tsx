import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { FormPage } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { GroupFields, type GroupValues, groupBody, groupValues, newGroupValues } from './group-form.tsx'
import { type Group, useGroup } from './group-queries.ts'
import { groupCreateRoute } from './routes.ts'

/** What the server takes. */
const longestName = 60

/** A new group, or a copy of another's settings: without its codes, not public, the source chosen anew (S0-11). */
export function GroupCreate(): ReactNode {
  const t = useText()
  const { from } = groupCreateRoute.useSearch()
  const query = useGroup(from)
  const back = { to: 'code-groups', label: t('codes.list.title') }
  if (from !== undefined && query.data === undefined)
    return <DetailPage query={query} back={back} title={() => t('codes.form.create')} main={() => null} />
  return <CreateForm key={from} copied={query.data} back={back} />
}

/** One with uploaded codes goes on to where its codes are imported. */
function CreateForm({ copied, back }: { copied?: Group; back: { to: string; label: string } }): ReactNode {
  const t = useText()
  const { api, shop, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/code-groups/new' })
  const copiedValues = (group: Group): GroupValues => ({
    ...groupValues(group, shop.timeZone),
    name: t('codes.form.copyName', { name: group.name }).slice(0, longestName),
    isPublic: false,
  })
  return (
    <FormPage<GroupValues, Group>
      title={t('codes.form.create')}
      back={back}
      initialValues={copied ? copiedValues(copied) : newGroupValues(shop.timeZone)}
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
      <GroupFields copied={copied} />
    </FormPage>
  )
}
