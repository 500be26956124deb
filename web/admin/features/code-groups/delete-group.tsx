import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Group } from './group-queries.ts'

/** Deletes a group after saying what becomes of its sent and unsent codes (S0-23). */
export function DeleteGroup({ group }: { group: Group }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/code-groups/$groupId' })
  const [isAsking, setAsking] = useState(false)
  const deletion = useAct({
    act: async () => {
      await read(api.DELETE('/api/admin/code-groups/{groupId}', { params: { path: { groupId: group.id } } }))
      await navigate({ to: '/$shop/code-groups' })
    },
    invalidates: [key('code-groups', 'list')],
    done: t('codes.delete.done'),
    onError: () => true,
  })
  const count = (n: number) => ({ n: formatTotal(n, t.locale) })
  return (
    <>
      <ReasonButton can={group.can.delete} danger onClick={() => setAsking(true)}>
        {t('codes.detail.delete')}
      </ReasonButton>
      <DangerDialog
        isOpen={isAsking}
        title={t('codes.delete.title', { name: group.name })}
        consequences={[
          t('codes.delete.sent', count(group.sentCount)),
          ...(group.source === 'uploaded' ? [t('codes.delete.unsent', count(group.unsentCount))] : []),
          t('codes.delete.final'),
        ]}
        verb={t('codes.detail.delete')}
        typeToConfirm={group.name}
        onConfirm={() => deletion.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
