import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Pool } from './pool-queries.ts'

/** Deletes a pool after saying what becomes of its cards; a refusal names the products and orders that hold it (S1-11). */
export function DeletePool({ pool }: { pool: Pool }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const navigate = useNavigate({ from: '/$shop/card-pools/$poolId' })
  const [isAsking, setAsking] = useState(false)
  const deletion = useAct({
    act: async () => {
      await read(api.DELETE('/api/admin/card-pools/{poolId}', { params: { path: { poolId: pool.id } } }))
      await navigate({ to: '/$shop/card-pools' })
    },
    invalidates: [key('card-pools', 'list')],
    done: t('cards.delete.done'),
    onError: () => true,
  })
  const count = (n: number) => ({ n: formatTotal(n, t.locale) })
  return (
    <>
      <ReasonButton can={can('cards.manage') || undefined} danger onClick={() => setAsking(true)}>
        {t('cards.delete.verb')}
      </ReasonButton>
      <DangerDialog
        isOpen={isAsking}
        title={t('cards.delete.title', { name: pool.name })}
        consequences={[
          t('cards.delete.sold', count(pool.soldCount)),
          t('cards.delete.free', count(pool.freeCount)),
          t('cards.delete.final'),
        ]}
        verb={t('cards.delete.verb')}
        typeToConfirm={pool.name}
        onConfirm={() => deletion.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
