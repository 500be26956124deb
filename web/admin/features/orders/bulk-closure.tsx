import { Button, Modal, Table } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import type { Selection } from '../../kit/selection.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { OrderSummary } from './order-queries.ts'
import styles from './orders.module.css'

/** The server closes at most this many at once. */
const mostOrders = 200

type Results = operations['closeOrders']['responses'][200]['content']['application/json']['results']

/** Closes the selected orders and says of each what became of it. */
export function BulkClosure({
  selection,
  rows,
  onDone,
}: {
  selection: Selection
  rows: readonly OrderSummary[]
  onDone: () => void
}): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const [results, setResults] = useState<Results>()
  const numberOf = useNumbers(rows)
  const orderIds = selection.kind === 'ids' ? [...selection.ids] : []
  const close = useAct({
    act: () => read(api.POST('/api/admin/order-closures', { body: { orderIds } })),
    invalidates: [key('orders')],
    onSuccess: (answer) => setResults(answer.results),
    onError: () => true,
  })
  const possible = !can('orders.close')
    ? { code: 'forbidden' }
    : orderIds.length > mostOrders
      ? { code: 'too_many_orders', details: { limit: mostOrders } }
      : true
  return (
    <>
      <ReasonButton can={possible} type="primary" onClick={() => setAsking(true)}>
        {t('orders.bulk.close', { n: orderIds.length })}
      </ReasonButton>
      <ActDialog
        isOpen={isAsking}
        title={t('orders.bulk.title', { n: orderIds.length })}
        consequences={[t('orders.bulk.each'), t('orders.bulk.codes')]}
        verb={t('orders.bulk.close', { n: orderIds.length })}
        onConfirm={() => close.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
      {results ? <ClosureResults results={results} numberOf={numberOf} onClose={onDone} /> : null}
    </>
  )
}

function ClosureResults({
  results,
  numberOf,
  onClose,
}: {
  results: Results
  numberOf: (orderId: string) => string
  onClose: () => void
}): ReactNode {
  const t = useText()
  const closed = results.filter(({ result }) => result === true).length
  return (
    <Modal
      open
      title={t('orders.bulk.result.title')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('orders.bulk.result.done')}
        </Button>
      }
    >
      <p aria-live="polite">{t('orders.bulk.result.summary', { closed, refused: results.length - closed })}</p>
      <Table
        className={styles.results}
        size="small"
        rowKey="orderId"
        pagination={false}
        // What was refused is what somebody has to look at.
        dataSource={[...results].sort((a, b) => Number(a.result === true) - Number(b.result === true))}
        columns={[
          { title: t('orders.column.number'), render: (_, { orderId }) => numberOf(orderId) },
          {
            title: t('orders.bulk.result.column'),
            render: (_, { result }) =>
              result === true ? <StateTag tone="good">{t('orders.status.closed')}</StateTag> : reasonText(t, result),
          },
        ]}
      />
    </Modal>
  )
}

/** Rows selected on other pages are no longer in the list, but their numbers were. */
function useNumbers(rows: readonly OrderSummary[]): (orderId: string) => string {
  const numbers = useRef(new Map<string, number>())
  for (const { id, number } of rows) numbers.current.set(id, number)
  return (orderId) => {
    const number = numbers.current.get(orderId)
    return number === undefined ? orderId.slice(-8) : `#${number}`
  }
}
