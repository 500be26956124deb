import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Select, Table, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { DateOnly, DateTime } from '../../kit/date-time.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import { PermissionPicker } from './permission-picker.tsx'
import { usePermissions } from './permissions-query.ts'
import { permissionName } from './role-name.ts'
import styles from './settings.module.css'

type Token = operations['listTokens']['responses'][200]['content']['application/json']['items'][number]
type NewToken = operations['createToken']['responses'][201]['content']['application/json']

const tones: Readonly<Record<Token['state'], Tone>> = { active: 'good', bounded: 'warning', expired: 'plain', revoked: 'plain' }

/** API tokens: programs that work in the shop (SX-25). */
export function TokensPanel(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<NewToken>()
  const [revoking, setRevoking] = useState<Token>()
  const query = useQuery({
    queryKey: key('tokens'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/api-tokens', { signal }))).items,
  })
  return (
    <Panel
      title={t('settings.tokens.title')}
      flush
      extra={
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('settings.tokens.add')}
        </Button>
      }
    >
      <p className={styles.note}>
        {t('settings.tokens.help')}{' '}
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {t('settings.tokens.docs')}
        </a>
      </p>
      {query.data ? (
        <TokenTable tokens={query.data} onRevoke={setRevoking} />
      ) : query.isError ? (
        <FailedState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <LoadingState />
      )}
      {isMaking ? <NewTokenDialog onMade={setMade} onClose={() => setMaking(false)} /> : null}
      <MadeDialog made={made} onClose={() => setMade(undefined)} />
      <RevokeDialog token={revoking} onClose={() => setRevoking(undefined)} />
    </Panel>
  )
}

function TokenTable({ tokens, onRevoke }: { tokens: readonly Token[]; onRevoke: (token: Token) => void }): ReactNode {
  const t = useText()
  if (tokens.length === 0) return <p className={styles.empty}>{t('settings.tokens.empty')}</p>
  return (
    <Table<Token>
      aria-label={t('settings.tokens.title')}
      size="middle"
      rowKey="id"
      pagination={false}
      {...scrollingTable}
      dataSource={[...tokens]}
      className={phoneCards}
      columns={cardColumns<Token>([
        {
          title: t('settings.tokens.name'),
          render: (_, { name, tail }) => (
            <>
              {name}
              <div className={styles.quiet}>••••{tail}</div>
            </>
          ),
        },
        { title: t('settings.tokens.permissions'), render: (_, token) => <Permissions token={token} /> },
        {
          title: t('settings.staff.state'),
          render: (_, { state }) => <StateTag tone={tones[state]}>{t(`settings.tokens.state.${state}`)}</StateTag>,
        },
        {
          title: t('settings.tokens.lastUsed'),
          render: (_, { lastUsedAt, lastAddress }) =>
            lastUsedAt === null ? (
              t('settings.tokens.never')
            ) : (
              <>
                <DateTime at={lastUsedAt} />
                <div className={styles.quiet}>{lastAddress}</div>
              </>
            ),
        },
        {
          title: t('settings.tokens.expires'),
          render: (_, { expiresAt }) => (expiresAt === null ? t('settings.tokens.forever') : <DateOnly at={expiresAt} />),
        },
        {
          title: t('settings.tokens.creator'),
          render: (_, { creatorName, createdAt }) => (
            <>
              {creatorName}
              <div className={styles.quiet}>
                <DateOnly at={createdAt} />
              </div>
            </>
          ),
        },
        {
          title: <span className={styles.spoken}>{t('settings.tokens.revoke')}</span>,
          align: 'right',
          render: (_, token) =>
            token.state === 'revoked' ? null : (
              <Button size="small" danger aria-label={t('settings.tokens.revokeOf', { name: token.name })} onClick={() => onRevoke(token)}>
                {t('settings.tokens.revoke')}
              </Button>
            ),
        },
      ])}
    />
  )
}

function Permissions({ token: { permissions, effective } }: { token: Token }): ReactNode {
  const t = useText()
  const names = permissions.map((permission) => permissionName(t, permission)).join(t('settings.tokens.comma'))
  return (
    <Tooltip title={names}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip has to be reachable by keyboard */}
      <span tabIndex={0}>
        {effective.length === permissions.length
          ? t('settings.tokens.count', { n: permissions.length })
          : t('settings.tokens.countOf', { n: effective.length, of: permissions.length })}
      </span>
    </Tooltip>
  )
}

const lifetimes = [30, 90, 365] as const
const DAY_MS = 86_400_000

function NewTokenDialog({ onMade, onClose }: { onMade: (made: NewToken) => void; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const permissions = usePermissions()
  return (
    <FormDialog<{ name: string; permissions: string[]; days: number }, NewToken>
      title={t('settings.tokens.add')}
      verb={t('settings.tokens.add')}
      width={720}
      invalidates={[key('tokens')]}
      initialValues={{ permissions: [], days: 90 }}
      onSubmit={({ name, permissions: chosen, days }) => {
        const expiresAt = days === 0 ? null : new Date(Date.now() + days * DAY_MS).toISOString()
        return read(api.POST('/api/admin/api-tokens', { body: { name: name.trim(), permissions: chosen, expiresAt } }))
      }}
      onDone={onMade}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('settings.tokens.name')}
        extra={t('settings.tokens.name.help')}
        rules={[{ required: true, whitespace: true, message: t('kit.form.required') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="days" label={t('settings.tokens.expires')} required>
        <Select
          options={[
            ...lifetimes.map((days) => ({ value: days, label: t('settings.tokens.days', { n: days }) })),
            { value: 0, label: t('settings.tokens.forever') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="permissions"
        label={t('settings.tokens.permissions')}
        extra={t('settings.tokens.permissions.help')}
        rules={[{ required: true, type: 'array', min: 1, message: t('settings.roles.permissions.none') }]}
      >
        <PermissionPicker permissions={permissions.data ?? []} />
      </Form.Item>
    </FormDialog>
  )
}

function MadeDialog({ made, onClose }: { made: NewToken | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <Modal
      destroyOnHidden
      open={made !== undefined}
      title={t('settings.tokens.made', { name: made?.name ?? '' })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('settings.tokens.kept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('settings.tokens.once')} />
      <p className={styles.secret}>
        <code>{made?.token}</code> <CopyButton text={made?.token ?? ''} label={t('settings.tokens.token')} />
      </p>
    </Modal>
  )
}

function RevokeDialog({ token, onClose }: { token: Token | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const revoke = useAct({
    act: ({ id }: Token) => read(api.POST('/api/admin/api-tokens/{tokenId}/revocation', { params: { path: { tokenId: id } } })),
    invalidates: [key('tokens')],
    done: t('settings.tokens.revoked'),
    onError: () => true,
  })
  return (
    <DangerDialog
      isOpen={token !== undefined}
      title={t('settings.tokens.revoke.title', { name: token?.name ?? '' })}
      consequences={[t('settings.tokens.revoke.text')]}
      verb={t('settings.tokens.revoke.verb')}
      onConfirm={async () => token && revoke.mutateAsync(token)}
      onClose={onClose}
    />
  )
}
