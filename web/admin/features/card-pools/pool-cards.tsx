import type { TableColumnsType } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { BulkBar } from '../../kit/bulk-bar.tsx'
import { orderNumberIn } from '../../kit/order-number-in.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { TabSearch } from '../../kit/tab-search.tsx'
import { TabTable } from '../../kit/tab-table.tsx'
import { useCardColumns } from './card-columns.tsx'
import { importName } from './import-name.ts'
import type { TabProps } from './pool-detail.tsx'
import { type Card, type CardPage, useCardImports, useCards } from './pool-queries.ts'
import { RemoveCards } from './remove-cards.tsx'
import { cardStates } from './routes.ts'

/** The server removes no more at once. */
const mostRemoved = 1_000

/** The cards of a pool in the order in which they are sold (S1-23). */
export function PoolCards(props: TabProps): ReactNode {
  const { pool, search, onSearch, importing } = props
  const t = useText()
  const { can } = useShop()
  const [sought, setSought] = useState<string>()
  const [chosenIds, setChosenIds] = useState<readonly string[]>([])
  const query = useCards(pool.id, search, sought)
  const columns: TableColumnsType<Card> = useCardColumns(pool)
  const seek = (text: string | undefined) => {
    setSought(text)
    setChosenIds([])
    onSearch({ ...search, page: undefined })
  }
  return (
    <>
      <TabSearch
        label={t('cards.cards.search')}
        sought={sought}
        found={(text) => (orderNumberIn(text) === undefined ? t('cards.cards.foundCard') : t('cards.cards.found', { text }))}
        onSeek={seek}
        filters={<Filters {...props} onChange={() => setChosenIds([])} />}
      />
      <TabTable
        label={t('cards.tab.cards')}
        rowKey="id"
        query={query}
        columns={columns}
        search={search}
        onSearch={onSearch}
        chosen={can('cards.manage') ? { ids: chosenIds, onChange: setChosenIds } : undefined}
        empty={
          sought !== undefined
            ? { title: t('cards.cards.notFound.title'), text: t('cards.cards.notFound.text') }
            : search.state || search.from
              ? { title: t('kit.list.noMatch.title'), text: t('kit.list.noMatch.filtered') }
              : { title: t('cards.cards.empty.title'), text: t('cards.cards.empty.text'), action: importing }
        }
      />
      <ChosenBar poolId={pool.id} ids={chosenIds} query={query.data} onClear={() => setChosenIds([])} />
    </>
  )
}

function Filters({ pool, search, onSearch, onChange }: TabProps & { onChange: () => void }): ReactNode {
  const t = useText()
  const imports = useCardImports(pool.id)
  const choose = (next: Partial<TabProps['search']>) => {
    onChange()
    onSearch({ ...search, ...next, page: undefined })
  }
  const state = singleChoiceFilter({
    key: 'state',
    label: t('cards.cards.state'),
    value: search.state?.[0],
    options: cardStates.map((value) => ({ value, label: t(`cards.state.${value}`) })),
    onChange: (value) => choose({ state: value && [value] }),
  })
  const from = singleChoiceFilter({
    key: 'from',
    label: t('cards.cards.import'),
    value: search.from,
    options: (imports.data?.items ?? [])
      .filter(({ status }) => status === 'imported')
      .map((each) => ({ value: each.id, label: importName(t, each) })),
    onChange: (value) => choose({ from: value }),
  })
  return (
    <>
      {state.control}
      {imports.data && imports.data.items.length > 0 ? from.control : null}
    </>
  )
}

type ChosenBarProps = { poolId: string; ids: readonly string[]; query: CardPage | undefined; onClear: () => void }

/** What can be done to the chosen cards; why not stands on the button before anybody asks the server. */
function ChosenBar({ poolId, ids, query, onClear }: ChosenBarProps): ReactNode {
  const t = useText()
  if (ids.length === 0) return null
  return (
    <BulkBar selection={{ kind: 'ids', ids }} total={query?.total ?? ids.length} onClear={onClear}>
      <RemoveCards
        poolId={poolId}
        codeIds={ids}
        refusal={ids.length > mostRemoved ? { code: 'card_removal_limit', details: { n: mostRemoved } } : undefined}
        onDone={onClear}
      >
        {t('cards.remove.some', { n: ids.length })}
      </RemoveCards>
    </BulkBar>
  )
}
