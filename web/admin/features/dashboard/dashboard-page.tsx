import { lazy, type ReactNode, Suspense } from 'react'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney, formatTotal } from '#web/i18n/format.ts'
import { DateOnly } from '../../kit/date-time.tsx'
import pageStyles from '../../kit/page.module.css'
import { PageHead } from '../../kit/page-head.tsx'
import { Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import styles from './dashboard.module.css'
import { type Dashboard, useDashboard } from './dashboard-queries.ts'
import { Figure } from './figure.tsx'
import { FirstSteps } from './first-steps.tsx'

// The chart library is larger than all the rest of this page: it comes after the numbers.
const TwoWeeks = lazy(async () => ({ default: (await import('./two-weeks.tsx')).TwoWeeks }))

/** What happened today and what waits for somebody. */
export function DashboardPage(): ReactNode {
  const t = useText()
  const query = useDashboard()
  const { data } = query
  return (
    <div className={pageStyles.page}>
      <PageHead title={t('dashboard.title')} />
      {data === undefined ? (
        <div className={pageStyles.panel}>
          {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : <LoadingState />}
        </div>
      ) : (
        <div className={pageStyles.column}>
          <FirstSteps isQuiet={data.series.every((day) => day.orders === 0)} />
          <Today data={data} />
          <Waiting data={data} />
          <Panel title={t('dashboard.weeks.title')}>
            <Suspense fallback={<LoadingState rows={6} />}>
              <TwoWeeks data={data} />
            </Suspense>
          </Panel>
        </div>
      )}
    </div>
  )
}

function Today({ data: { today, currency } }: { data: Dashboard }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const ofToday = { from: today.day, to: today.day }
  return (
    <Panel title={t('dashboard.today')} extra={<DateOnly at={today.day} />}>
      <div className={styles.figures}>
        <Figure
          name={t('dashboard.orders')}
          value={formatTotal(today.orders, t.locale)}
          to={can('orders.see') ? 'orders' : undefined}
          search={ofToday}
        />
        <Figure name={t('dashboard.revenue')} value={formatMoney(today.revenueAmount, currency)} note={t('dashboard.revenue.note')} />
        <Figure name={t('dashboard.codes')} value={formatTotal(today.codes, t.locale)} to={can('codes.see') ? 'code-groups' : undefined} />
      </div>
    </Panel>
  )
}

/** Zero is calm, everything else is a way to the list that it counts. */
function Waiting({ data }: { data: Dashboard }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const { openShortages, openPaymentAlarms, refundsDue, waitingCardOrders, mails, failedJobs } = data
  const figures = [
    { name: t('dashboard.shortages'), count: openShortages, to: 'shortages', permission: 'codes.see', tone: 'bad' },
    { name: t('dashboard.alarms'), count: openPaymentAlarms, to: 'payment-alarms', permission: 'payments.see', tone: 'bad' },
    {
      name: t('dashboard.refundsDue'),
      count: refundsDue,
      to: 'orders',
      search: { status: ['cancelled'], payment: ['paid'] },
      permission: 'orders.see',
      tone: 'bad',
    },
    // Absent where the shop has no card keys, or the reader nothing to do with them.
    ...(waitingCardOrders !== null && can('cards.see')
      ? ([
          {
            name: t('dashboard.waitingCardOrders'),
            count: waitingCardOrders,
            to: 'card-pools/orders',
            permission: 'cards.see',
            tone: 'bad',
          },
        ] as const)
      : []),
    {
      name: t('dashboard.mailsFailed'),
      count: mails.failed,
      to: 'mails',
      search: { state: ['failed'] },
      permission: 'mails.see',
      tone: 'bad',
    },
    {
      name: t('dashboard.mailsWaiting'),
      count: mails.waiting,
      to: 'mails',
      search: { state: ['queued'] },
      permission: 'mails.see',
      tone: 'plain',
    },
    { name: t('dashboard.failedJobs'), count: failedJobs, to: 'settings/failed-jobs', permission: 'shop.manage', tone: 'bad' },
  ] as const
  const isCalm = figures.every(({ count, tone }) => count === 0 || tone === 'plain')
  return (
    <Panel title={t('dashboard.waiting')}>
      {isCalm ? <p className={styles.calm}>{t('dashboard.waiting.none')}</p> : null}
      <div className={`${styles.figures} ${styles.counts}`}>
        {figures.map(({ name, count, to, permission, tone, ...rest }) => (
          <Figure
            key={name}
            name={name}
            value={formatTotal(count, t.locale)}
            tone={count > 0 ? tone : 'plain'}
            to={can(permission) ? to : undefined}
            search={'search' in rest ? rest.search : undefined}
          />
        ))}
      </div>
    </Panel>
  )
}
