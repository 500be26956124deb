import { Segmented, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatCount, formatMoney } from '#web/i18n/format.ts'
import { DateOnly } from '../../kit/date-time.tsx'
import styles from './dashboard.module.css'
import type { Dashboard, DayFigures } from './dashboard-queries.ts'

/** Orders, revenue and codes of 14 days: as bars for the eye, as sentences and as a table for everybody. */
export function TwoWeeks({ data: { series, currency } }: { data: Dashboard }): ReactNode {
  const t = useText()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const money = (amount: number) => formatMoney(amount, currency)
  const count = (value: number) => formatCount(value, t.locale)
  const charts = [
    { name: t('dashboard.revenue'), field: 'revenueAmount', write: money },
    { name: t('dashboard.orders'), field: 'orders', write: count },
    { name: t('dashboard.codes'), field: 'codes', write: count },
  ] as const
  return (
    <>
      <Segmented
        className={styles.views}
        aria-label={t('dashboard.weeks.view')}
        value={view}
        onChange={setView}
        options={[
          { value: 'chart', label: t('dashboard.weeks.chart') },
          { value: 'table', label: t('dashboard.weeks.table') },
        ]}
      />
      {view === 'table' ? (
        <DayTable series={series} money={money} />
      ) : (
        <div className={styles.charts}>
          {charts.map((chart) => (
            <DayBars key={chart.field} series={series} {...chart} />
          ))}
        </div>
      )}
    </>
  )
}

type DayBarsProps = {
  series: readonly DayFigures[]
  name: string
  field: 'orders' | 'revenueAmount' | 'codes'
  write: (value: number) => string
}

function DayBars({ series, name, field, write }: DayBarsProps): ReactNode {
  const t = useText()
  const total = series.reduce((sum, day) => sum + day[field], 0)
  const best = series.reduce((before, day) => (day[field] > before[field] ? day : before), series[0] ?? ({ day: '', [field]: 0 } as never))
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{name}</strong>{' '}
        <span className={styles.sum}>
          {total === 0
            ? t('dashboard.weeks.none')
            : t('dashboard.weeks.sum', { total: write(total), best: write(best[field]), day: shortDay(best.day) })}
        </span>
      </figcaption>
      <div className={styles.bars} aria-hidden>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={[...series]} margin={{ top: 4, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--ant-color-border-secondary)" />
            <XAxis
              dataKey="day"
              tickFormatter={shortDay}
              tickLine={false}
              axisLine={false}
              fontSize={12}
              stroke="var(--ant-color-text-secondary)"
              minTickGap={16}
            />
            <YAxis hide domain={[0, (highest: number) => Math.max(1, highest)]} />
            <Tooltip
              cursor={{ fill: 'var(--ant-color-fill-quaternary)' }}
              contentStyle={{
                background: 'var(--ant-color-bg-elevated)',
                border: '1px solid var(--ant-color-border)',
                borderRadius: 6,
                color: 'var(--ant-color-text)',
              }}
              labelFormatter={(day) => shortDay(String(day))}
              formatter={(value) => [write(Number(value)), name]}
            />
            <Bar dataKey={field} fill="var(--ant-color-primary)" radius={[2, 2, 0, 0]} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}

function DayTable({ series, money }: { series: readonly DayFigures[]; money: (amount: number) => string }): ReactNode {
  const t = useText()
  return (
    <Table<DayFigures>
      className={styles.table}
      aria-label={t('dashboard.weeks.title')}
      size="small"
      rowKey="day"
      pagination={false}
      dataSource={series.toReversed()}
      columns={[
        { title: t('dashboard.weeks.day'), render: (_, { day }) => <DateOnly at={day} /> },
        { title: t('dashboard.orders'), align: 'right', render: (_, { orders }) => formatCount(orders, t.locale) },
        { title: t('dashboard.revenue'), align: 'right', render: (_, { revenueAmount }) => money(revenueAmount) },
        { title: t('dashboard.codes'), align: 'right', render: (_, { codes }) => formatCount(codes, t.locale) },
      ]}
    />
  )
}

/** `11/21` of `2026-11-21`. */
function shortDay(day: string): string {
  return day.slice(5).replace('-', '/')
}
