import { Table } from 'antd'
import type { ReactNode } from 'react'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { Money } from '../../kit/money.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import styles from './reconciliation.module.css'

type ProviderTotal = operations['readReconciliation']['responses'][200]['content']['application/json']['totals'][number]

/** What came, what went back and what is left of all shown days, by method. */
export function ProviderTotals({ totals }: { totals: readonly ProviderTotal[] }): ReactNode {
  const t = useText()
  if (totals.length === 0) return null
  return (
    <div className={styles.totals}>
      <Panel title={t('reconciliation.totals')} flush>
        <Table<ProviderTotal>
          {...scrollingTable}
          size="middle"
          rowKey="provider"
          aria-label={t('reconciliation.totals')}
          pagination={false}
          dataSource={[...totals]}
          className={phoneCards}
          columns={cardColumns<ProviderTotal>([
            {
              title: t('reconciliation.column.provider'),
              render: (_, { provider }) => t.maybe(`reconciliation.provider.${provider}`) ?? provider,
            },
            { title: t('reconciliation.totals.in'), align: 'right', render: (_, row) => <Money amount={row.inAmount} /> },
            { title: t('reconciliation.totals.out'), align: 'right', render: (_, row) => <Money amount={row.outAmount} /> },
            { title: t('reconciliation.column.net'), align: 'right', render: (_, row) => <Money amount={row.netAmount} strong /> },
          ])}
        />
      </Panel>
    </div>
  )
}
