import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatTotal } from '#web/i18n/format.ts'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { textFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import styles from './code-groups.module.css'
import { GroupPeriod } from './group-period.tsx'
import { type Group, type GroupSearch, useCodeSettings, useGroups } from './group-queries.ts'
import { GroupStateTag, PublicTag } from './group-state-tag.tsx'
import { groupListRoute, groupPublicities, groupSources, groupStates } from './routes.ts'

/** All groups of codes, the newest first (S0-10). */
export function GroupList(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const search = groupListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/code-groups' })
  const query = useGroups(search)
  // The empty page offers the first step itself; the same button twice would be one too many.
  const { q, status, source, public: shown } = search
  const isBare = query.data?.total === 0 && [q, status, source, shown].every((filter) => filter === undefined)
  const settings = useCodeSettings()
  const isOff = settings.data?.isEnabled === false
  const change = (next: GroupSearch) => void navigate({ search: { ...search, ...next, page: undefined } })
  const create = can('codes.manage') ? (
    <ReasonButton
      can={isOff ? { code: 'serial_codes_off' } : true}
      type="primary"
      onClick={() => void navigate({ to: '/$shop/code-groups/new', search: {} })}
    >
      {t('codes.list.create')}
    </ReasonButton>
  ) : undefined
  const options = can('codes.manage') ? (
    <Button onClick={() => void navigate({ to: '/$shop/code-groups/settings' })}>{t('codes.options.open')}</Button>
  ) : undefined
  return (
    <>
      {isOff ? <Alert className={styles.off} type="warning" showIcon title={t('codes.options.off')} /> : null}
      <ListPage
        title={t('codes.list.title')}
        query={query}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        columns={useColumns()}
        filters={[
          textFilter({ key: 'q', label: t('codes.list.search'), value: search.q, onChange: (q) => change({ q }) }),
          singleChoiceFilter({
            key: 'status',
            label: t('codes.list.status'),
            value: search.status?.[0],
            options: groupStates.map((value) => ({ value, label: t(`codes.group.${value}`) })),
            onChange: (value) => change({ status: value && [value] }),
          }),
          singleChoiceFilter({
            key: 'source',
            label: t('codes.column.source'),
            value: search.source?.[0],
            options: groupSources.map((value) => ({ value, label: t(`codes.source.${value}`) })),
            onChange: (value) => change({ source: value && [value] }),
          }),
          singleChoiceFilter({
            key: 'public',
            label: t('codes.column.public'),
            value: search.public?.[0],
            options: groupPublicities.map((value) => ({ value, label: t(`codes.public.${value}`) })),
            onChange: (value) => change({ public: value && [value] }),
          }),
        ]}
        rowTo={(row) => `code-groups/${row.id}`}
        actions={
          <>
            {options}
            {isBare ? null : create}
          </>
        }
        empty={{ title: t('codes.list.empty.title'), text: t('codes.list.empty.text'), action: create }}
      />
    </>
  )
}

function useColumns(): ListColumn<Group>[] {
  const t = useText()
  return [
    { key: 'name', title: t('codes.column.name'), render: (group) => group.name },
    { key: 'state', title: t('codes.column.state'), render: (group) => <GroupStateTag group={group} />, isMark: true },
    { key: 'public', title: t('codes.column.public'), render: (group) => <PublicTag isPublic={group.isPublic} />, isMark: true },
    { key: 'source', title: t('codes.column.source'), render: (group) => t(`codes.source.${group.source}`) },
    {
      key: 'products',
      title: t('codes.column.products'),
      render: (group) => (
        <span title={group.products.map(({ name }) => name).join(t('kit.filter.and'))}>
          {t('codes.products', { n: group.products.length })}
        </span>
      ),
    },
    { key: 'sent', title: t('codes.column.sent'), align: 'right', render: (group) => formatTotal(group.sentCount, t.locale) },
    { key: 'unsent', title: t('codes.column.unsent'), align: 'right', render: (group) => <Unsent group={group} /> },
    { key: 'period', title: t('codes.column.period'), render: (group) => <GroupPeriod group={group} /> },
  ]
}

/** Generated codes do not exist before they are sent (S0-12). */
function Unsent({ group }: { group: Group }): ReactNode {
  const t = useText()
  return group.source === 'generated' ? <span aria-label={t('kit.none')}>—</span> : formatTotal(group.unsentCount, t.locale)
}
