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
import { Money } from '../../kit/money.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { ConfirmTransferDialog } from './confirm-transfer-dialog.tsx'
import { transferListRoute } from './routes.ts'

type Transfer = operations['readTransfers']['responses'][200]['content']['application/json']['items'][number]

/** Open orders that wait for a transfer; those whose customers say they have paid come first. */
export function TransferList(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const search = transferListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/transfers' })
  const [confirming, setConfirming] = useState<Transfer>()
  const { page, size = defaultPageSize, state } = search
  const params = { page, size, state: state?.[0] ?? ('waiting' as const) }
  const query = useQuery({
    queryKey: key('transfers', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/transfers', { params: { query: params }, signal })),
  })
  return (
    <>
      <ListPage
        title={t('transfers.title')}
        query={query}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        rowTo={({ id }) => `orders/${id}`}
        columns={useColumns(setConfirming)}
        filters={[
          singleChoiceFilter({
            key: 'state',
            label: t('transfers.state'),
            value: state?.[0],
            options: [{ value: 'reported', label: t('transfers.state.reported') }],
            onChange: (value) => void navigate({ search: { ...search, state: value && [value], page: undefined } }),
          }),
        ]}
        empty={{ title: t('transfers.empty.title'), text: t('transfers.empty.text') }}
      />
      {confirming ? <ConfirmTransferDialog order={confirming} onClose={() => setConfirming(undefined)} /> : null}
    </>
  )
}

function useColumns(onConfirm: (transfer: Transfer) => void): ListColumn<Transfer>[] {
  const t = useText()
  const { can } = useShop()
  return [
    { key: 'order', title: t('transfers.column.order'), render: ({ number }) => `#${number}` },
    { key: 'recipient', title: t('transfers.column.recipient'), render: ({ recipientName }) => recipientName, from: 'md' },
    {
      key: 'amount',
      title: t('transfers.column.amount'),
      align: 'right',
      render: ({ totalAmount, currency }) => <Money amount={totalAmount} currency={currency} />,
    },
    { key: 'dueAt', title: t('transfers.column.dueAt'), render: ({ dueAt }) => <Due dueAt={dueAt} />, from: 'md' },
    {
      key: 'lastFive',
      title: t('transfers.column.lastFive'),
      render: ({ lastFive }) => (lastFive === null ? t('transfers.notReported') : <code>{lastFive}</code>),
    },
    {
      key: 'act',
      title: t('transfers.column.act'),
      render: (transfer) => (
        <ReasonButton size="small" can={can('payments.manage') || { code: 'forbidden' }} onClick={() => onConfirm(transfer)}>
          {t('transfers.confirm')}
        </ReasonButton>
      ),
    },
  ]
}

/** A due date is the end of a day: what is shown is its last minute. */
function Due({ dueAt }: { dueAt: string | null }): ReactNode {
  const t = useText()
  if (dueAt === null) return '—'
  const lastMinute = new Date(Date.parse(dueAt) - 60_000).toISOString()
  return (
    <>
      <DateTime at={lastMinute} /> {Date.parse(dueAt) <= Date.now() ? <StateTag tone="warning">{t('transfers.overdue')}</StateTag> : null}
    </>
  )
}
