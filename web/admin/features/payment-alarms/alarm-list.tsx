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
import { ShopLink } from '../../kit/shop-link.tsx'
import { singleChoiceFilter } from '../../kit/single-choice-filter.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import styles from './alarms.module.css'
import { type AlarmAct, ResolveDialog } from './resolve-dialog.tsx'
import { alarmListRoute } from './routes.ts'

type Alarm = operations['readPaymentAlarms']['responses'][200]['content']['application/json']['items'][number]

/** Notices that were not booked: what happened, about which order, how much, and what somebody did about it. */
export function AlarmList(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const search = alarmListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/payment-alarms' })
  const [settling, setSettling] = useState<{ alarm: Alarm; act: AlarmAct }>()
  const { page, size = defaultPageSize, state } = search
  const params = { page, size, state: state?.[0] ?? ('open' as const) }
  const query = useQuery({
    queryKey: key('payment-alarms', 'list', params),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read(api.GET('/api/admin/payment-alarms', { params: { query: params }, signal })),
  })
  return (
    <>
      <ListPage
        title={t('alarms.list.title')}
        query={query}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
        columns={useColumns((alarm, act) => setSettling({ alarm, act }))}
        filters={[
          singleChoiceFilter({
            key: 'state',
            label: t('alarms.list.state'),
            value: state?.[0],
            options: [
              { value: 'resolved', label: t('alarms.state.resolved') },
              { value: 'all', label: t('alarms.state.all') },
            ],
            onChange: (value) => void navigate({ search: { ...search, state: value && [value], page: undefined } }),
          }),
        ]}
        empty={{ title: t('alarms.list.empty.title'), text: t('alarms.list.empty.text') }}
      />
      {settling ? <ResolveDialog {...settling} onClose={() => setSettling(undefined)} /> : null}
    </>
  )
}

function useColumns(onSettle: (alarm: Alarm, act: AlarmAct) => void): ListColumn<Alarm>[] {
  const t = useText()
  return [
    { key: 'what', title: t('alarms.column.what'), render: (alarm) => <What alarm={alarm} /> },
    {
      key: 'order',
      title: t('alarms.column.order'),
      render: ({ orderId, orderNumber }) =>
        orderId ? (
          <ShopLink to={`orders/${orderId}`} className={styles.link}>
            #{orderNumber}
          </ShopLink>
        ) : (
          t('alarms.noOrder')
        ),
    },
    {
      key: 'received',
      title: t('alarms.column.received'),
      from: 'md',
      align: 'right',
      render: (alarm) => <Amount amount={alarm.amount} currency={alarm.currency} />,
    },
    {
      key: 'expected',
      title: t('alarms.column.expected'),
      from: 'md',
      align: 'right',
      render: (alarm) => <Amount amount={alarm.expectedAmount} currency={alarm.expectedCurrency} />,
    },
    { key: 'receivedAt', title: t('alarms.column.receivedAt'), render: (alarm) => <DateTime at={alarm.receivedAt} />, from: 'md' },
    {
      key: 'act',
      title: t('alarms.column.state'),
      render: (alarm) => (alarm.resolution ? <Settled alarm={alarm} /> : <Acts alarm={alarm} onSettle={onSettle} />),
    },
  ]
}

const acts: readonly AlarmAct[] = ['accept', 'refund', 'dismiss']

/** The three ways out; one that does not fit says why. */
function Acts({ alarm, onSettle }: { alarm: Alarm; onSettle: (alarm: Alarm, act: AlarmAct) => void }): ReactNode {
  const t = useText()
  const { can } = useShop()
  return (
    <div className={styles.acts}>
      {acts.map((act) => (
        <ReasonButton
          key={act}
          size="small"
          can={can('payments.manage') ? alarm.can[act] : { code: 'forbidden' }}
          onClick={() => onSettle(alarm, act)}
        >
          {t(`alarms.${act}.verb`)}
        </ReasonButton>
      ))}
    </div>
  )
}

function Settled({ alarm: { resolution, currency } }: { alarm: Alarm }): ReactNode {
  const t = useText()
  if (!resolution) return null
  const { action, note, refundedAmount, refundReference, byName, at } = resolution
  return (
    <div className={styles.resolution}>
      <StateTag tone="good">{t(`alarms.${action}.state`)}</StateTag>
      {refundedAmount === null ? null : (
        <div>
          <Amount amount={refundedAmount} currency={currency} /> {refundReference}
        </div>
      )}
      <div>{note}</div>
      <div className={styles.quiet}>
        {byName} <DateTime at={at} />
      </div>
    </div>
  )
}

function What({ alarm }: { alarm: Alarm }): ReactNode {
  const t = useText()
  return (
    <div className={styles.what}>
      {t(`alarms.verdict.${alarm.verdict}`)}
      <div className={styles.quiet}>
        {[
          alarm.reference ? t('alarms.reference', { reference: alarm.reference }) : '',
          alarm.deliveries > 1 ? t('alarms.deliveries', { n: alarm.deliveries }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className={`${styles.quiet} ${styles.narrowOnly}`}>
        {t('alarms.column.received')} <Amount amount={alarm.amount} currency={alarm.currency} /> · {t('alarms.column.expected')}{' '}
        <Amount amount={alarm.expectedAmount} currency={alarm.expectedCurrency} />
      </div>
    </div>
  )
}

function Amount({ amount, currency }: { amount: number | null; currency: string | null }): ReactNode {
  return amount === null ? '—' : <Money amount={amount} currency={currency ?? undefined} />
}
