import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { FormPage } from '../../kit/form-page.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { GroupFields, type GroupValues, groupBody, groupValues } from './group-form.tsx'
import { type Group, useGroup } from './group-queries.ts'
import { groupEditRoute } from './routes.ts'

/** Changes a group that exists. */
export function GroupEdit(): ReactNode {
  const t = useText()
  const { groupId } = groupEditRoute.useParams()
  const query = useGroup(groupId)
  const back = { to: `code-groups/${groupId}`, label: query.data?.name ?? t('codes.list.title') }
  if (query.data === undefined) return <DetailPage query={query} back={back} title={() => ''} main={() => null} />
  return <EditForm key={groupId} shown={query.data} back={back} />
}

function EditForm({ shown, back }: { shown: Group; back: { to: string; label: string } }): ReactNode {
  const t = useText()
  const { api, shop, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/code-groups/$groupId/edit' })
  // As it was when the form opened: what a colleague saves meanwhile is a conflict, not overwritten (SX-32).
  const [group] = useState(shown)
  return (
    <FormPage<GroupValues, Group>
      title={t('codes.form.edit', { name: group.name })}
      back={back}
      initialValues={groupValues(group, shop.timeZone)}
      submitLabel={t('codes.form.save')}
      onSubmit={(values) =>
        read(
          api.PATCH('/api/admin/code-groups/{groupId}', {
            params: { path: { groupId: group.id } },
            body: { ...groupBody(values, shop.timeZone), version: group.version },
          }),
        )
      }
      onDone={() => void navigate({ to: '/$shop/code-groups/$groupId', search: {} })}
      invalidates={[key('code-groups')]}
      done={t('codes.form.saved')}
    >
      <GroupFields group={group} />
    </FormPage>
  )
}
