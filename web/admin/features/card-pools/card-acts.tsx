import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { type Reason } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Card } from './pool-queries.ts'

type ActProps = {
  codeId: string
  name: string
  state: Card['state']
  /** Its buyer has seen it: void only by replacement or refund. */
  isRevealed: boolean
}

/** Cards are shown by their pool and by their order. */
function useStale(): readonly (readonly unknown[])[] {
  const { key } = useShop()
  return [key('card-pools'), key('orders'), key('products')]
}

/** Declares a card void, for good, with a reason (S1-22). */
export function VoidCard({ codeId, name, state, isRevealed }: ActProps): ReactNode {
  const t = useText()
  const { api, can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const voiding = useAct({
    act: (reason: string) => read(api.POST('/api/admin/cards/{codeId}/voiding', { params: { path: { codeId } }, body: { reason } })),
    invalidates: useStale(),
    done: t('cards.void.done'),
    onError: () => true,
  })
  const refusal = state === 'void' ? { code: 'card_void_already' } : isRevealed ? { code: 'card_revealed' } : undefined
  const allowed: true | Reason | undefined = refusal ?? (can('cards.manage') || undefined)
  const effects = { held: [t('cards.void.held')], assigned: [t('cards.void.sold')], free: [], void: [] }
  return (
    <>
      <ReasonButton can={allowed} type="text" size="small" danger onClick={() => setAsking(true)}>
        {t('cards.void.verb')}
      </ReasonButton>
      <ReasonDialog
        isOpen={isAsking}
        title={t('cards.void.title', { card: name })}
        consequences={[...effects[state], t('cards.void.final')]}
        verb={t('cards.void.verb')}
        label={t('cards.void.reason')}
        onConfirm={(reason) => voiding.mutateAsync(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** Gives the buyer another card for a bad one (S1-26). */
export function ReplaceCard({ codeId, name, state }: ActProps): ReactNode {
  const t = useText()
  const { api, can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const replacement = useAct({
    act: (reason: string) => read(api.POST('/api/admin/cards/{codeId}/replacement', { params: { path: { codeId } }, body: { reason } })),
    invalidates: useStale(),
    done: t('cards.replace.done'),
    onError: () => true,
  })
  const allowed: true | Reason | undefined = state === 'assigned' ? can('cards.manage') || undefined : { code: 'card_not_replaceable' }
  return (
    <>
      <ReasonButton can={allowed} type="text" size="small" onClick={() => setAsking(true)}>
        {t('cards.replace.verb')}
      </ReasonButton>
      <ReasonDialog
        isOpen={isAsking}
        title={t('cards.replace.title', { card: name })}
        consequences={[t('cards.replace.old'), t('cards.replace.new'), t('cards.replace.final')]}
        verb={t('cards.replace.confirm')}
        label={t('cards.replace.reason')}
        onConfirm={(reason) => replacement.mutateAsync(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
