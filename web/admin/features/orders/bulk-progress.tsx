import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Table } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { reasonText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { JobProgress } from '../../kit/job-progress.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import styles from './orders.module.css'

type BulkAct = operations['listBulkActs']['responses'][200]['content']['application/json']['items'][number]
type Refusal = operations['readBulkRefusals']['responses'][200]['content']['application/json']['items'][number]

/** While something runs the numbers are asked for this often; a live message may come first. */
const refreshMs = 1_500
/** Refusals shown on the screen; the file holds all. */
const shownRefusals = 200

/** The bulk acts that run, and the one that was just begun until it is put away. They go on when the page is left. */
export function BulkProgress({ startedId, onDismiss }: { startedId: string | undefined; onDismiss: () => void }): ReactNode {
  const { api, key } = useShop()
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: key('order-bulk-acts'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/order-bulk-acts', { signal })),
    refetchInterval: (query) => (query.state.data?.items.some((act) => act.status === 'running') ? refreshMs : false),
  })
  const isRunning = data?.items.some((act) => act.status === 'running') ?? false
  const ordersKey = JSON.stringify(key('orders', 'list'))
  useEffect(() => {
    // What the acts have changed is in the list when they are over.
    if (!isRunning) void queries.invalidateQueries({ queryKey: JSON.parse(ordersKey) as unknown[] })
  }, [isRunning, queries, ordersKey])
  const shown = data?.items.filter((act) => act.status === 'running' || act.id === startedId) ?? []
  return shown.map((act) => <OneAct key={act.id} act={act} onDismiss={act.id === startedId ? onDismiss : undefined} />)
}

function OneAct({ act, onDismiss }: { act: BulkAct; onDismiss: (() => void) | undefined }): ReactNode {
  const t = useText()
  const [isLooking, setLooking] = useState(false)
  return (
    <div className={styles.bulkAct}>
      <JobProgress
        label={t(`orders.bulk.running.${act.act}`)}
        job={{
          state: act.status === 'running' ? 'running' : 'done',
          done: act.doneCount + act.refusedCount,
          total: act.totalCount,
          startedAt: act.createdAt,
        }}
        result={
          <>
            <span>{t('orders.bulk.result', { done: act.doneCount, refused: act.refusedCount })}</span>
            {act.refusedCount > 0 ? (
              <Button size="small" onClick={() => setLooking(true)}>
                {t('orders.bulk.showRefusals')}
              </Button>
            ) : null}
            {onDismiss ? (
              <Button size="small" type="text" onClick={onDismiss}>
                {t('orders.bulk.dismiss')}
              </Button>
            ) : null}
          </>
        }
      />
      {isLooking ? <RefusalsDialog act={act} onClose={() => setLooking(false)} /> : null}
    </div>
  )
}

function RefusalsDialog({ act, onClose }: { act: BulkAct; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('order-bulk-acts', act.id, 'refusals'),
    queryFn: ({ signal }) =>
      read(api.GET('/api/admin/order-bulk-acts/{bulkActId}/refusals', { params: { path: { bulkActId: act.id } }, signal })),
  })
  const nameOf = ({ number, orderId }: Refusal) => (number === null ? orderId.slice(-8) : `#${number}`)
  const download = async () => {
    const all: Refusal[] = []
    for (let after = 0; ; ) {
      const params = { path: { bulkActId: act.id }, query: { after } }
      const { items } = await read(api.GET('/api/admin/order-bulk-acts/{bulkActId}/refusals', { params }))
      all.push(...items)
      const last = items.at(-1)
      if (!last) break
      after = last.position
    }
    saveText(
      [[t('orders.column.number'), t('orders.bulk.reason')], ...all.map((each) => [nameOf(each), reasonText(t, each)])],
      `${t('orders.bulk.refusalsFile')}.csv`,
    )
  }
  return (
    <Modal
      open
      title={t('orders.bulk.refusalsTitle', { n: act.refusedCount })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => void download()}>{t('orders.bulk.download')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('orders.bulk.dismiss')}
          </Button>
        </>
      }
    >
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState rows={4} /> : null}
      {query.data ? (
        <Table<Refusal>
          className={styles.results}
          size="small"
          rowKey="orderId"
          pagination={false}
          dataSource={query.data.items.slice(0, shownRefusals)}
          columns={[
            {
              title: t('orders.column.number'),
              render: (_, row) => (row.number === null ? nameOf(row) : <ShopLink to={`orders/${row.orderId}`}>{nameOf(row)}</ShopLink>),
            },
            { title: t('orders.bulk.reason'), render: (_, row) => reasonText(t, row) },
          ]}
        />
      ) : null}
    </Modal>
  )
}

/** A small file of our own sentences; numbers begin with # and nothing in it is anybody's input. */
function saveText(rows: readonly (readonly string[])[], fileName: string): void {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
