import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { defaultPageSize } from '../../kit/list-search.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import styles from '../code-groups/code-groups.module.css'
import { BackFill, type BackFillResult, BackFillResultDialog } from './back-fill.tsx'
import { shortageRoute, type shortageSearch } from './routes.ts'

type Search = ReturnType<typeof shortageSearch>
type Shortage = operations['listCodeShortages']['responses'][200]['content']['application/json']['items'][number]

/** Groups offered by the filter. */
const offeredGroups = 200

/** What closings could not hand out, and the way to hand it out now (S0-31). */
export function ShortageList(): ReactNode {
  const t = useText()
  const { can } = useShop()
  const search = shortageRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/shortages' })
  const query = useShortages(search)
  // The list may be empty afterwards and take its own dialogs with it: the result is kept by the page.
  const [result, setResult] = useState<BackFillResult>()
  const canFill = can('codes.manage')
  const total = query.data?.total ?? 0
  return (
    <>
      <ListPage
        title={t('shortages.title')}
        query={query}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        columns={useColumns()}
        filters={[useGroupFilter(search, (group) => void navigate({ search: { ...search, group, page: undefined } }))]}
        rowTo={(row) => `orders/${row.order.id}`}
        actions={canFill && total > 0 && search.group === undefined ? <BackFill isPrimary onFilled={setResult} /> : undefined}
        bulk={
          canFill
            ? (selection, clear) => (
                <BackFill
                  isPrimary
                  shortageIds={selection.kind === 'ids' ? selection.ids : undefined}
                  onFilled={(filled) => {
                    setResult(filled)
                    clear()
                  }}
                />
              )
            : undefined
        }
        empty={{ title: t('shortages.empty.title'), text: t('shortages.empty.text') }}
      />
      {result ? <BackFillResultDialog result={result} onClose={() => setResult(undefined)} /> : null}
    </>
  )
}

function useShortages({ page, size = defaultPageSize, group }: Search) {
  const { api, key } = useShop()
  const query = { page, size, groupId: group }
  return useQuery({
    queryKey: key('shortages', 'list', query),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-shortages', { params: { query }, signal })),
  })
}

function useColumns(): ListColumn<Shortage>[] {
  const t = useText()
  return [
    { key: 'order', title: t('shortages.order'), render: (row) => `#${row.order.number}` },
    {
      key: 'group',
      title: t('shortages.group'),
      render: (row) => (
        <ShopLink className={styles.link} to={`code-groups/${row.group.id}`}>
          {row.group.name}
        </ShopLink>
      ),
    },
    { key: 'product', title: t('shortages.product'), render: (row) => row.productName },
    { key: 'unit', title: t('shortages.unit'), render: (row) => t('shortages.unitNo', { n: row.unitNo }) },
    { key: 'since', title: t('shortages.since'), render: (row) => <DateTime at={row.createdAt} relative /> },
  ]
}

/** Only groups that are short can be chosen; the one of the address always. */
function useGroupFilter(search: Search, onChange: (group: string | undefined) => void) {
  const t = useText()
  const { api, key } = useShop()
  const { data } = useQuery({
    queryKey: key('code-groups', 'list', 'for-shortages'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/code-groups', { params: { query: { size: offeredGroups } }, signal })),
  })
  const groups = data?.items.filter((group) => group.shortageCount > 0 || group.id === search.group) ?? []
  return singleChoiceFilter({
    key: 'group',
    label: t('shortages.group'),
    value: search.group,
    options: groups.map((group) => ({ value: group.id, label: group.name })),
    onChange,
  })
}
