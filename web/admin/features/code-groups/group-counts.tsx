import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount, formatTotal } from '#web/i18n/format.ts'
import { Counts } from '../../kit/counts.tsx'
import type { Group } from './group-queries.ts'

/** How many codes were sent and are left. */
export function GroupCounts({ group }: { group: Group }): ReactNode {
  const t = useText()
  const isUploaded = group.source === 'uploaded'
  const counts = [
    { name: t('codes.state.assigned'), count: formatTotal(group.sentCount, t.locale) },
    ...(isUploaded ? [{ name: t('codes.state.free'), count: formatTotal(group.unsentCount, t.locale) }] : []),
    ...(isUploaded ? [{ name: t('codes.settings.imported'), count: formatCount(group.importedCount, t.locale) }] : []),
  ]
  return <Counts items={counts} />
}
