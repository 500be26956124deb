import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import { maskedTail } from './code-value.tsx'

type VoidCodeButtonProps = {
  codeId: string
  tail: string
  /** Whether an order has it: what becomes of it there is said. */
  isSent: boolean
  /** The lists that show it. */
  invalidates: string
}

/** Declares a code void, for good, with a reason (S0-3). */
export function VoidCodeButton({ codeId, tail, isSent, invalidates }: VoidCodeButtonProps): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const voiding = useAct({
    act: (reason: string) => read(api.POST('/api/admin/codes/{codeId}/voiding', { params: { path: { codeId } }, body: { reason } })),
    invalidates: [key(invalidates)],
    done: t('codes.void.done'),
    onError: () => true,
  })
  if (!can('codes.manage')) return null
  return (
    <>
      <Button type="text" size="small" danger onClick={() => setAsking(true)}>
        {t('codes.void.verb')}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={t('codes.void.title', { code: maskedTail(tail) })}
        consequences={[
          ...(isSent ? [t('codes.void.stays'), t('codes.void.noReplacement')] : [t('codes.void.unsent')]),
          t('codes.void.final'),
        ]}
        verb={t('codes.void.verb')}
        label={t('codes.void.reason')}
        onConfirm={(reason) => voiding.mutateAsync(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
