import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatDate, formatMoney } from '#web/i18n/format.ts'
import { ExportButton } from '../../kit/export-button.tsx'
import type { ListColumn } from '../../kit/list-columns.tsx'
import { dayFilter } from '../../kit/list-filters.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { Money } from '../../kit/money.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { ProviderTotals } from './provider-totals.tsx'
import styles from './reconciliation.module.css'
import { reconciliationRoute } from './routes.ts'

type Row = operations['readReconciliation']['responses'][200]['content']['application/json']['items'][number] & { id: string }

/** What is shown before anybody chooses days. */
const SHOWN_DAYS = 7
const DAY_MS = 86_400_000

/** Money in, money out and differences per day and provider; a difference that is not nought stands out. */
export function ReconciliationList(): ReactNode {
  const t = useText()
  const { api, key, shop } = useShop()
  const search = reconciliationRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/reconciliation' })
  const dayOf = (ms: number) => formatDate(new Date(ms).toISOString(), shop.timeZone).replaceAll('/', '-')
  const to = search.to ?? dayOf(Date.now())
  const days = { from: search.from ?? dayOf(Date.parse(`${to}T12:00:00Z`) - (SHOWN_DAYS - 1) * DAY_MS), to }
  const query = useQuery({
    queryKey: key('reconciliation', days),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { items, totals } = await read(api.GET('/api/admin/payment-reconciliation', { params: { query: days }, signal }))
      return { items: items.map((row) => ({ ...row, id: `${row.day} ${row.provider}` })), total: items.length, totals }
    },
  })
  return (
    <ListPage
      title={t('reconciliation.title')}
      query={query}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      columns={useColumns()}
      summary={<ProviderTotals totals={query.data?.totals ?? []} />}
      filters={[
        {
          ...dayFilter({
            key: 'days',
            label: t('reconciliation.days'),
            value: days,
            onChange: (value) => void navigate({ search: { ...search, ...value, page: undefined } }),
          }),
          isSet: true,
        },
      ]}
      exporting={
        <ExportButton path="/api/admin/payment-reconciliation/export" query={{ ...days, locale: t.locale }} fileName="reconciliation" />
      }
      empty={{ title: t('reconciliation.empty.title'), text: t('reconciliation.empty.text') }}
    />
  )
}

function useColumns(): ListColumn<Row>[] {
  const t = useText()
  const money = (key: string, amount: (row: Row) => number, from?: 'md' | 'lg'): ListColumn<Row> => ({
    key,
    title: t(`reconciliation.column.${key as 'expected'}`),
    align: 'right',
    render: (row) => <Money amount={amount(row)} />,
    ...(from ? { from } : {}),
  })
  /** Usually nothing: a dash, so that what is there is seen. */
  const seldom = (key: string, amount: (row: Row) => number): ListColumn<Row> => ({
    ...money(key, amount, 'lg'),
    render: (row) => (amount(row) === 0 ? '—' : <Money amount={amount(row)} />),
  })
  return [
    { key: 'day', title: t('reconciliation.column.day'), render: ({ day }) => day.replaceAll('-', '/') },
    {
      key: 'provider',
      title: t('reconciliation.column.provider'),
      render: ({ provider }) => t.maybe(`reconciliation.provider.${provider}`) ?? provider,
    },
    { key: 'count', title: t('reconciliation.column.count'), align: 'right', render: ({ paymentCount }) => paymentCount, from: 'lg' },
    money('expected', (row) => row.expectedAmount, 'md'),
    money('booked', (row) => row.bookedAmount, 'md'),
    { key: 'alarms', title: t('reconciliation.column.alarms'), render: (row) => <Alarms row={row} />, from: 'md' },
    seldom('alarmAmount', (row) => row.alarmAmount),
    { key: 'out', title: t('reconciliation.column.out'), align: 'right', render: (row) => <GivenBack row={row} />, from: 'md' },
    money('net', (row) => row.netAmount, 'lg'),
    {
      key: 'difference',
      title: t('reconciliation.column.difference'),
      align: 'right',
      render: ({ differenceAmount }) =>
        differenceAmount === 0 ? (
          <Money amount={0} />
        ) : (
          <StateTag tone="warning">
            <Money amount={differenceAmount} />
          </StateTag>
        ),
    },
  ]
}

/** All that went back, and by which ways. */
function GivenBack({ row }: { row: Row }): ReactNode {
  const t = useText()
  const { shop } = useShop()
  if (row.outAmount === 0) return '—'
  const ways = [
    ['reconciliation.out.gateway', row.gatewayRefundAmount],
    ['reconciliation.out.byHand', row.handRefundAmount],
    ['reconciliation.out.alarms', row.alarmRefundedAmount],
  ] as const
  return (
    <>
      <Money amount={row.outAmount} />
      {ways.map(([key, amount]) =>
        amount > 0 ? (
          <div key={key} className={styles.quiet}>
            {t(key, { amount: formatMoney(amount, shop.currency) })}
          </div>
        ) : null,
      )}
    </>
  )
}

function Alarms({ row: { alarmCount, openAlarmCount } }: { row: Row }): ReactNode {
  const t = useText()
  if (openAlarmCount > 0) return <ShopLink to="payment-alarms">{t('reconciliation.openAlarms', { n: openAlarmCount })}</ShopLink>
  return alarmCount > 0 ? t('reconciliation.settled', { n: alarmCount }) : '—'
}
