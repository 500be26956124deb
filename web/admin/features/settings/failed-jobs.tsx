import { useQuery } from '@tanstack/react-query'
import { Button, Space, Table } from 'antd'
import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { EmptyState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import styles from './settings.module.css'
import { SettingsPage } from './settings-page.tsx'

type Job = operations['readFailedJobs']['responses'][200]['content']['application/json']['items'][number]

/** Work in the background that used up its attempts, and another try. */
export function FailedJobs(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const query = useQuery({
    queryKey: key('failed-jobs'),
    queryFn: ({ signal }) => read(api.GET('/api/admin/failed-jobs', { signal })),
  })
  const retry = useAct({
    act: ({ queue, jobId }: { queue: string; jobId: string }) =>
      read(api.POST('/api/admin/failed-jobs/{queue}/{jobId}/retries', { params: { path: { queue, jobId } } })),
    invalidates: [key('failed-jobs'), key('dashboard')],
    done: t('settings.jobs.retried'),
  })
  const dismiss = useAct({
    act: ({ queue, jobId }: { queue: string; jobId: string }) =>
      read(api.POST('/api/admin/failed-jobs/{queue}/{jobId}/dismissal', { params: { path: { queue, jobId } } })),
    invalidates: [key('failed-jobs'), key('dashboard')],
    done: t('settings.jobs.dismissed'),
  })
  return (
    <SettingsPage title={t('settings.jobs.title')} query={query}>
      {({ items }) => (
        <Panel title={t('settings.jobs.failed')} flush>
          {items.length === 0 ? (
            <EmptyState title={t('settings.jobs.none')} text={t('settings.jobs.none.text')} />
          ) : (
            <Table<Job>
              aria-label={t('settings.jobs.failed')}
              size="middle"
              rowKey="id"
              pagination={false}
              scroll={{ x: true }}
              dataSource={[...items]}
              className={phoneCards}
              columns={cardColumns<Job>([
                {
                  title: t('settings.jobs.job'),
                  render: (_, { handler, queue, attempts }) => (
                    <>
                      <code>{handler ?? queue}</code>
                      <div className={styles.quiet}>{t('settings.jobs.attempts', { n: attempts })}</div>
                    </>
                  ),
                },
                {
                  title: t('settings.jobs.error'),
                  render: (_, { errorMessage, errorName }) => <span className={styles.message}>{errorMessage ?? errorName ?? '—'}</span>,
                },
                { title: t('settings.jobs.failedAt'), render: (_, { failedAt }) => <DateTime at={failedAt} relative /> },
                {
                  title: <span className={styles.spoken}>{t('settings.jobs.retry')}</span>,
                  align: 'right',
                  render: (_, { id, queue }) => (
                    <Space>
                      <Button
                        size="small"
                        loading={retry.isPending && retry.variables.jobId === id}
                        onClick={() => retry.mutate({ queue, jobId: id })}
                      >
                        {t('settings.jobs.retry')}
                      </Button>
                      <Button
                        size="small"
                        loading={dismiss.isPending && dismiss.variables.jobId === id}
                        onClick={() => dismiss.mutate({ queue, jobId: id })}
                      >
                        {t('settings.jobs.dismiss')}
                      </Button>
                    </Space>
                  ),
                },
              ])}
            />
          )}
        </Panel>
      )}
    </SettingsPage>
  )
}
