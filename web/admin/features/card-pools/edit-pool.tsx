import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import textStyles from '../../kit/text.module.css'
import { LowStockField, PoolNameField } from './pool-fields.tsx'
import type { Pool } from './pool-queries.ts'

type Values = { name: string; lowStockThreshold?: number | null }

/** Renames a pool, or changes when its merchant hears of it. */
export function EditPool({ pool: shown, onClose }: { pool: Pool; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  // As it was when the dialog opened: what a colleague saves meanwhile is a conflict, not overwritten (SX-32).
  const [pool] = useState(shown)
  return (
    <FormDialog<Values, Pool>
      title={t('cards.edit.title', { name: pool.name })}
      verb={t('cards.edit.save')}
      initialValues={{ name: pool.name, lowStockThreshold: pool.lowStockThreshold }}
      onSubmit={({ name, lowStockThreshold }) =>
        read(
          api.PATCH('/api/admin/card-pools/{poolId}', {
            params: { path: { poolId: pool.id } },
            body: { version: pool.version, name: name.trim(), lowStockThreshold: lowStockThreshold ?? null },
          }),
        )
      }
      invalidates={[key('card-pools')]}
      done={t('cards.edit.saved')}
      onClose={onClose}
    >
      <PoolNameField />
      <LowStockField />
      <p className={textStyles.help}>{t('cards.edit.fields')}</p>
    </FormDialog>
  )
}
