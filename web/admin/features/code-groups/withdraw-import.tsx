import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { CodeImport } from './group-queries.ts'

/** Takes back the unsent codes of a file as a whole, with a reason; sent ones stay (S0-22). */
export function WithdrawImport({ of: file }: { of: CodeImport }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const withdrawal = useAct({
    act: (reason: string) =>
      read(api.POST('/api/admin/code-imports/{importId}/withdrawal', { params: { path: { importId: file.id } }, body: { reason } })),
    invalidates: [key('code-groups')],
    done: ({ withdrawnCount }) => t('codes.withdraw.done', { n: withdrawnCount }),
    onError: () => true,
  })
  if (!can('codes.manage') || file.status !== 'imported') return null
  const count = { n: formatTotal(file.unsentCount, t.locale) }
  return (
    <>
      <ReasonButton size="small" danger can={file.can.withdraw} onClick={() => setAsking(true)}>
        {t('codes.withdraw.verb')}
      </ReasonButton>
      <ReasonDialog
        isOpen={isAsking}
        title={t('codes.withdraw.title', { file: file.fileName })}
        consequences={[t('codes.withdraw.unsent', count), t('codes.withdraw.sent'), t('codes.withdraw.final')]}
        verb={t('codes.withdraw.confirm', count)}
        label={t('codes.withdraw.reason')}
        onConfirm={(reason) => withdrawal.mutateAsync(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
