import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
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
import { alarmListRoute } from './routes.ts'

type Alarm = operations['readPaymentAlarms']['responses'][200]['content']['application/json']['items'][number]

/** Notices that were not booked: what happened, about which order, how much, and what somebody did about it. */
export function AlarmList(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const search = alarmListRoute.useSearch()
  const navigate = useNavigate({ from: '/$shop/payment-alarms' })
  const [resolving, setResolving] = useState<Alarm>()
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
        columns={useColumns(setResolving)}
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
      {resolving ? <ResolveDialog alarm={resolving} onClose={() => setResolving(undefined)} /> : null}
    </>
  )
}

function useColumns(onResolve: (alarm: Alarm) => void): ListColumn<Alarm>[] {
  const t = useText()
  const { can } = useShop()
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
      render: (alarm) =>
        alarm.resolution ? (
          <div className={styles.resolution}>
            <StateTag tone="good">{t('alarms.state.resolved')}</StateTag>
            <div>{alarm.resolution.note}</div>
            <div className={styles.quiet}>
              {alarm.resolution.byName} <DateTime at={alarm.resolution.at} />
            </div>
          </div>
        ) : (
          <ReasonButton size="small" can={can('payments.manage') || { code: 'forbidden' }} onClick={() => onResolve(alarm)}>
            {t('alarms.resolve.verb')}
          </ReasonButton>
        ),
    },
  ]
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

function ResolveDialog({ alarm, onClose }: { alarm: Alarm; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  return (
    <FormDialog<{ note: string }, unknown>
      title={t('alarms.resolve.title')}
      verb={t('alarms.resolve.submit')}
      done={t('alarms.resolve.done')}
      invalidates={[key('payment-alarms'), key('dashboard'), key('orders')]}
      onSubmit={({ note }) =>
        read(
          api.POST('/api/admin/payment-alarms/{noticeId}/resolution', {
            params: { path: { noticeId: alarm.id } },
            body: { note: note.trim() },
          }),
        )
      }
      onClose={onClose}
    >
      <p>{t(`alarms.verdict.${alarm.verdict}`)}</p>
      <p className={styles.quiet}>{t('alarms.resolve.unchanged')}</p>
      <Form.Item
        name="note"
        label={t('alarms.resolve.note')}
        extra={t('alarms.resolve.noteHelp')}
        rules={[{ required: true, whitespace: true, message: t('alarms.resolve.noteRequired') }]}
      >
        <Input.TextArea rows={4} maxLength={1_000} autoFocus />
      </Form.Item>
    </FormDialog>
  )
}
