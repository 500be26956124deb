import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import { deviceName } from './device-name.ts'
import styles from './settings.module.css'

type Session = operations['listSessions']['responses'][200]['content']['application/json']['items'][number]

/** Where the person is signed in, and the way to end one sign-in or all of them (SX-22). */
export function SessionsPanel(): ReactNode {
  const t = useText()
  const { api } = useShop()
  const [isEndingAll, setEndingAll] = useState(false)
  const query = useQuery({
    queryKey: ['profile', 'sessions'],
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/profile/sessions', { signal }))).items,
  })
  return (
    <Panel
      title={t('settings.sessions.title')}
      flush
      extra={<Button onClick={() => setEndingAll(true)}>{t('settings.sessions.endAll')}</Button>}
    >
      {query.data ? (
        <SessionTable sessions={query.data} />
      ) : query.isError ? (
        <FailedState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <LoadingState />
      )}
      <ActDialog
        isOpen={isEndingAll}
        title={t('settings.sessions.endAll.title')}
        consequences={[t('settings.sessions.endAll.text')]}
        verb={t('settings.sessions.endAll')}
        onConfirm={async () => {
          await read(api.DELETE('/api/admin/profile/sessions'))
          location.assign('/admin/sign-in')
        }}
        onClose={() => setEndingAll(false)}
      />
    </Panel>
  )
}

function SessionTable({ sessions }: { sessions: readonly Session[] }): ReactNode {
  const t = useText()
  const { api } = useShop()
  const end = useAct({
    act: (sessionId: string) => read(api.DELETE('/api/admin/profile/sessions/{sessionId}', { params: { path: { sessionId } } })),
    invalidates: [['profile', 'sessions']],
    done: t('settings.sessions.ended'),
  })
  return (
    <Table<Session>
      aria-label={t('settings.sessions.title')}
      size="middle"
      rowKey="id"
      pagination={false}
      {...scrollingTable}
      dataSource={[...sessions]}
      className={phoneCards}
      columns={cardColumns<Session>([
        {
          title: t('settings.sessions.device'),
          render: (_, { userAgent, address }) => (
            <>
              <span title={userAgent ?? undefined}>{deviceName(userAgent) ?? t('settings.sessions.unknown')}</span>
              <div className={styles.quiet}>{address}</div>
            </>
          ),
        },
        { title: t('settings.sessions.signedIn'), render: (_, { createdAt }) => <DateTime at={createdAt} /> },
        { title: t('settings.sessions.lastSeen'), render: (_, { lastSeenAt }) => <DateTime at={lastSeenAt} /> },
        {
          title: <span className={styles.spoken}>{t('settings.sessions.end')}</span>,
          align: 'right',
          render: (_, { id, isCurrent, userAgent }) =>
            isCurrent ? (
              <StateTag tone="good">{t('settings.sessions.current')}</StateTag>
            ) : (
              <Button
                size="small"
                loading={end.isPending && end.variables === id}
                aria-label={t('settings.sessions.endOf', { device: deviceName(userAgent) ?? t('settings.sessions.unknown') })}
                onClick={() => end.mutate(id)}
              >
                {t('settings.sessions.end')}
              </Button>
            ),
        },
      ])}
    />
  )
}
