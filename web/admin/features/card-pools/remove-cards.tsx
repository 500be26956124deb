import type { ButtonProps } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { Reason } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'

type RemoveCardsProps = {
  poolId: string
  codeIds: readonly string[]
  /** Why these cannot be removed, where it is known beforehand. */
  refusal?: Reason
  onDone?: () => void
  button?: Pick<ButtonProps, 'type' | 'size'>
  children: string
}

/** Removes available cards, all or none; the refusal names who holds the others (S1-11). */
export function RemoveCards({ poolId, codeIds, refusal, onDone, button, children }: RemoveCardsProps): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const n = codeIds.length
  const removal = useAct({
    act: () =>
      read(api.POST('/api/admin/card-pools/{poolId}/card-removals', { params: { path: { poolId } }, body: { codeIds: [...codeIds] } })),
    invalidates: [key('card-pools'), key('products')],
    done: t('cards.remove.done', { n }),
    onSuccess: onDone,
    onError: () => true,
  })
  return (
    <>
      <ReasonButton {...button} can={refusal ?? (can('cards.manage') || undefined)} danger onClick={() => setAsking(true)}>
        {children}
      </ReasonButton>
      <ActDialog
        isOpen={isAsking}
        title={t('cards.remove.title', { n })}
        consequences={[t('cards.remove.stock'), ...(n > 1 ? [t('cards.remove.only')] : []), t('cards.remove.final')]}
        verb={t('cards.remove.confirm', { n })}
        isDanger
        onConfirm={() => removal.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
