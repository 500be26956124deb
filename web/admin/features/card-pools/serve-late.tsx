import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'

/** Serves an order all the same that was paid a day after its time; the other way is the refund (S1-17). */
export function ServeLate({ orderId }: { orderId: string }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const serving = useAct({
    act: () => read(api.POST('/api/admin/orders/{orderId}/card-delivery', { params: { path: { orderId } } })),
    invalidates: [key('orders'), key('card-pools')],
    done: ({ status }) => t(status === 'delivered' ? 'cards.late.delivered' : 'cards.late.waits'),
    onError: () => true,
  })
  return (
    <>
      <ReasonButton size="small" can={can('cards.manage') || undefined} onClick={() => setAsking(true)}>
        {t('cards.late.verb')}
      </ReasonButton>
      <ActDialog
        isOpen={isAsking}
        title={t('cards.late.title')}
        consequences={[t('cards.late.gets'), t('cards.late.queue'), t('cards.late.refund')]}
        verb={t('cards.late.verb')}
        onConfirm={() => serving.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
