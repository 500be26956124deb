import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { ExportButton } from '../../kit/export-button.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { dayFilter, type ListFilter, textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import textStyles from '../../kit/text.module.css'
import { writtenFields } from './audit-fields.ts'
import { auditRoute, type auditSearch } from './routes.ts'
import styles from './settings.module.css'

type Search = ReturnType<typeof auditSearch>
type Facets = operations['readAuditFacets']['responses'][200]['content']['application/json']
type Entry = operations['listAudit']['responses'][200]['content']['application/json']['items'][number]

/** Who changed what about money, codes, people and settings, and whether the log is sealed (SX-26). */
export function AuditList(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const search = auditRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/settings/audit' })
  const { page, size = defaultPageSize, subject, ...filters } = search
  const wanted = { ...filters, subjectId: subject }
  const params = { page, size, ...wanted }
  const query = useQuery({
    queryKey: key('audit', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/audit', { params: { query: params }, signal })),
  })
  const facets = useQuery({
    queryKey: key('audit-facets'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/audit/facets', { signal })),
  })
  return (
    <ListPage
      title={t('settings.audit.title')}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={useColumns()}
      filters={useFilters(search, facets.data, (next) => void navigate({ search: { ...search, ...next, page: undefined } }))}
      exporting={<ExportButton path="/api/admin/audit/export" query={{ ...wanted, locale: t.locale }} fileName="audit" />}
      footer={facets.data ? <Chain chain={facets.data.chain} /> : null}
      empty={{ title: t('settings.audit.empty.title'), text: t('settings.audit.empty.text') }}
    />
  )
}

function useFilters(search: Search, facets: Facets | undefined, change: (next: Search) => void): ListFilter[] {
  const t = useText()
  return [
    textFilter({
      key: 'subject',
      label: t('settings.audit.subject'),
      value: search.subject,
      onChange: (subject) => change({ subject: subject === undefined || isId(subject) ? subject : NO_ID }),
    }),
    singleChoiceFilter({
      key: 'actor',
      label: t('settings.audit.who'),
      value: search.actor,
      options: (facets?.actors ?? []).map((value) => ({ value, label: value })),
      onChange: (actor) => change({ actor }),
    }),
    singleChoiceFilter({
      key: 'action',
      label: t('settings.audit.action'),
      value: search.action,
      options: (facets?.actions ?? []).map((value) => ({ value, label: t.maybe(`settings.audit.act.${value}`) ?? value })),
      onChange: (action) => change({ action }),
    }),
    dayFilter({
      key: 'occurred',
      label: t('settings.audit.when'),
      value: { from: search.from, to: search.to },
      onChange: ({ from, to }) => change({ from, to }),
    }),
  ]
}

/** What is typed and is no id finds nothing instead of being refused. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function useColumns(): ListColumn<Entry>[] {
  const t = useText()
  return [
    { key: 'occurredAt', title: t('settings.audit.when'), render: (entry) => <DateTime at={entry.occurredAt} /> },
    { key: 'actor', title: t('settings.audit.who'), render: (entry) => <span className={styles.name}>{entry.actorName}</span>, from: 'md' },
    { key: 'action', title: t('settings.audit.action'), render: (entry) => <Act action={entry.action} />, widthPx: 160, from: 'md' },
    { key: 'about', title: t('settings.audit.about'), render: (entry) => <About entry={entry} />, widthPx: 112, from: 'md' },
    { key: 'change', title: t('settings.audit.change'), render: (entry) => <Change entry={entry} /> },
    { key: 'address', title: t('settings.audit.address'), render: (entry) => entry.address ?? '—', widthPx: 128, from: 'lg' },
    {
      key: 'position',
      title: t('settings.audit.link'),
      align: 'right',
      widthPx: 104,
      from: 'lg',
      render: ({ position }) => position ?? <StateTag tone="plain">{t('settings.audit.unsealed')}</StateTag>,
    },
  ]
}

function Act({ action }: { action: string }): ReactNode {
  const t = useText()
  return t.maybe(`settings.audit.act.${action}`) ?? <code>{action}</code>
}

/** What it was about, where that has a page: an amount without its order says little. */
function About({ entry: { subjectKind, subjectId } }: { entry: Entry }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const name = t.maybe(`settings.audit.about.${subjectKind}`)
  const page = pagesOf[subjectKind]
  if (name === undefined) return <span aria-label={t('kit.none')}>—</span>
  if (page === undefined || subjectId === null || !can(page.permission)) return name
  return (
    <ShopLink className={textStyles.link} to={`${page.path}/${subjectId}`}>
      {name}
    </ShopLink>
  )
}

const pagesOf: Readonly<Record<string, { path: string; permission: string }>> = {
  card_pool: { path: 'card-pools', permission: 'cards.see' },
  code_group: { path: 'code-groups', permission: 'codes.see' },
  mail: { path: 'mails', permission: 'mails.see' },
  order: { path: 'orders', permission: 'orders.see' },
  product: { path: 'products', permission: 'catalog.see' },
}

/** The end of the hash chain, to be written down elsewhere, and what is not in it yet. */
function Chain({ chain }: { chain: Facets['chain'] }): ReactNode {
  const t = useText()
  return (
    <p className={styles.chain}>
      {t('settings.audit.chain', { n: chain.length })}{' '}
      {chain.waiting > 0 ? t('settings.audit.waiting', { n: chain.waiting }) : t('settings.audit.sealed')} {t('settings.audit.head')}{' '}
      <code>{chain.headHash}</code>
    </p>
  )
}

function Change({ entry }: { entry: Entry }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  const before = writtenFields(t, shop, { value: entry.before, other: entry.after })
  const after = writtenFields(t, shop, { value: entry.after, other: entry.before })
  return (
    <div className={styles.message}>
      {before ? <div>{t('settings.audit.before', { value: before })}</div> : null}
      {/* Of what is new there is no "before" to tell it from. */}
      {after ? <div>{before ? t('settings.audit.after', { value: after }) : after}</div> : null}
      {entry.reason ? <div>{t('settings.audit.reason', { value: entry.reason })}</div> : null}
    </div>
  )
}
