import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { auditRoute } from './routes.ts'
import styles from './settings.module.css'

type Entry = operations['listAudit']['responses'][200]['content']['application/json']['items'][number]

/** Who changed what about money, codes, people and settings (SX-26). */
export function AuditList(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const search = auditRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/settings/audit' })
  const { page, size = defaultPageSize } = search
  const params = { page, size }
  const query = useQuery({
    queryKey: key('audit', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/audit', { params: { query: params }, signal })),
  })
  const columns: ListColumn<Entry>[] = [
    { key: 'occurredAt', title: t('settings.audit.when'), render: (entry) => <DateTime at={entry.occurredAt} /> },
    { key: 'actor', title: t('settings.audit.who'), render: (entry) => entry.actorName, from: 'md' },
    { key: 'action', title: t('settings.audit.action'), render: (entry) => <code>{entry.action}</code>, from: 'md' },
    { key: 'change', title: t('settings.audit.change'), render: (entry) => <Change entry={entry} /> },
    { key: 'address', title: t('settings.audit.address'), render: (entry) => entry.address ?? '—', from: 'lg' },
  ]
  return (
    <ListPage
      title={t('settings.audit.title')}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={columns}
      empty={{ title: t('settings.audit.empty.title'), text: t('settings.audit.empty.text') }}
    />
  )
}

function Change({ entry }: { entry: Entry }): ReactNode {
  const t = useText()
  const before = written(entry.before, entry.after)
  const after = written(entry.after, entry.before)
  return (
    <div className={styles.message}>
      <div className={styles.narrowOnly}>
        {entry.actorName} <code>{entry.action}</code>
      </div>
      {before ? <div>{t('settings.audit.before', { value: before })}</div> : null}
      {after ? <div>{t('settings.audit.after', { value: after })}</div> : null}
      {entry.reason ? <div>{t('settings.audit.reason', { value: entry.reason })}</div> : null}
    </div>
  )
}

/** `isEnabled: true`: the recorded fields as they are, for somebody who looks for a cause; those that stayed are left out. */
function written(value: unknown, other: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? '' : String(value)
  const stayed = new Map(typeof other === 'object' && other !== null ? Object.entries(other) : [])
  return Object.entries(value)
    .filter(([name, field]) => JSON.stringify(field) !== JSON.stringify(stayed.get(name)))
    .map(([name, field]) => `${name}: ${typeof field === 'object' ? JSON.stringify(field) : String(field)}`)
    .join(', ')
}
