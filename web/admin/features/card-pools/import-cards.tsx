import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { type AdminText, useText } from '#web/i18n/admin/use-text.tsx'
import { ImportDialog } from '../../kit/import-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { CardImport, Pool } from './pool-queries.ts'

/** What the server takes (S1-24). */
const maxBytes = 64_000_000
const longestPaste = 1_000_000

type ImportCardsProps = { pool: Pool; onStarted: (importId: string) => void; onClose: () => void }

/** A file of cards for a pool, or lines from the clipboard. */
export function ImportCards({ pool, onStarted, onClose }: ImportCardsProps): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const queries = useQueryClient()
  const path = { poolId: pool.id }
  return (
    <ImportDialog<CardImport>
      title={t('cards.import.title', { name: pool.name })}
      steps={[t('cards.import.step.sample'), t('cards.import.step.text'), t('cards.import.step.whole')]}
      sample={{ path: `/api/admin/card-pools/${pool.id}/sample`, fileName: 'cards-sample.xlsx' }}
      upload={{ to: `/api/admin/card-pools/${pool.id}/card-imports`, accept: '.xlsx,.csv', maxBytes, hint: t('cards.import.hint') }}
      paste={{
        help: pasteHelp(t, pool),
        example: pasteExample(pool),
        maxLength: longestPaste,
        send: (text) => read(api.POST('/api/admin/card-pools/{poolId}/card-pastes', { params: { path }, body: { text } })),
      }}
      onStarted={({ id }) => {
        void queries.invalidateQueries({ queryKey: key('card-pools') })
        onStarted(id)
      }}
      onClose={onClose}
    />
  )
}

function pasteHelp(t: AdminText, { fields }: Pool): string[] {
  const names = fields.map(({ name }) => name)
  return names.length === 1
    ? [t('cards.import.paste.one', { field: names[0] ?? '' }), t('cards.import.paste.whole')]
    : [
        t('cards.import.paste.line', { fields: names.join(t('cards.held.and')) }),
        t('cards.import.paste.separator'),
        t('cards.import.paste.whole'),
      ]
}

/** Two lines as they may be pasted. Pure. */
function pasteExample({ fields }: Pool): string {
  const line = (no: number) => fields.map(({ isSecret }) => (isSecret ? `8K2Q-77P${no}` : `CARD-000${no}`)).join(',')
  return `${line(1)}\n${line(2)}`
}
