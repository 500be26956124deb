import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ImportDialog } from '../../kit/import-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { CodeImport, Group } from './group-queries.ts'

/** What the server takes (S0-15). */
const maxBytes = 64_000_000

type ImportCodesProps = { group: Group; onStarted: (importId: string) => void; onClose: () => void }

/** A file of codes for a group. */
export function ImportCodes({ group, onStarted, onClose }: ImportCodesProps): ReactNode {
  const t = useText()
  const { key } = useShop()
  const queries = useQueryClient()
  return (
    <ImportDialog<CodeImport>
      title={t('codes.import.title', { name: group.name })}
      steps={[t('codes.import.step.sample'), t('codes.import.step.text'), t('codes.import.step.order')]}
      sample={{ path: '/api/admin/code-groups/sample', fileName: 'codes-sample.xlsx' }}
      upload={{ to: `/api/admin/code-groups/${group.id}/code-imports`, accept: '.xlsx,.csv,.txt', maxBytes, hint: t('codes.import.hint') }}
      onStarted={({ id }) => {
        void queries.invalidateQueries({ queryKey: key('code-groups') })
        onStarted(id)
      }}
      onClose={onClose}
    />
  )
}
