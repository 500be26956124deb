import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Space, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { cardColumns, phoneCards } from '../../kit/phone-cards.ts'
import { scrollingTable } from '../../kit/scrolling-table.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { useAct } from '../../kit/use-act.ts'
import { roleName } from './role-name.ts'
import styles from './settings.module.css'

type Invitation = operations['listInvitations']['responses'][200]['content']['application/json']['items'][number]
type Asked = { act: 'resend' | 'withdraw'; invitation: Invitation }

/** Whom the shop asked and who has not answered; nothing where nobody is waited for. */
export function InvitationsPanel(): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [asked, setAsked] = useState<Asked>()
  const [link, setLink] = useState<{ url: string; name: string }>()
  const query = useQuery({
    queryKey: key('invitations'),
    queryFn: async ({ signal }) => (await read(api.GET('/api/admin/staff-invitations', { signal }))).items,
  })
  const handOver = useAct({
    act: ({ id }: Invitation) =>
      read(api.POST('/api/admin/staff-invitations/{invitationId}/links', { params: { path: { invitationId: id } } })),
    invalidates: [key('invitations')],
  })
  if (!query.data?.length) return null
  return (
    <Panel title={t('settings.invitations.title')} flush>
      <p className={styles.note}>{t('settings.invitations.help')}</p>
      <InvitationTable
        invitations={query.data}
        onAsk={setAsked}
        onHandOver={(invitation) => handOver.mutate(invitation, { onSuccess: ({ url }) => setLink({ url, name: invitation.name }) })}
      />
      <InvitationActs asked={asked} onClose={() => setAsked(undefined)} />
      <LinkDialog link={link} onClose={() => setLink(undefined)} />
    </Panel>
  )
}

type TableProps = { invitations: readonly Invitation[]; onAsk: (asked: Asked) => void; onHandOver: (invitation: Invitation) => void }

function InvitationTable({ invitations, onAsk, onHandOver }: TableProps): ReactNode {
  const t = useText()
  return (
    <Table<Invitation>
      aria-label={t('settings.invitations.title')}
      size="middle"
      rowKey="id"
      pagination={false}
      {...scrollingTable}
      dataSource={[...invitations]}
      className={phoneCards}
      columns={cardColumns<Invitation>([
        {
          title: t('settings.staff.name'),
          render: (_, { name, email }) => (
            <>
              {name}
              <div className={styles.quiet}>{email}</div>
            </>
          ),
        },
        { title: t('settings.staff.role'), render: (_, invitation) => roleName(t, invitation) },
        { title: t('settings.invitations.inviter'), dataIndex: 'inviterName' },
        { title: t('settings.invitations.sentAt'), render: (_, { sentAt }) => <DateTime at={sentAt} /> },
        {
          title: t('settings.invitations.state'),
          render: (_, { expiresAt }) =>
            expiresAt === null ? (
              <StateTag tone="plain">{t('settings.invitations.noLink')}</StateTag>
            ) : (
              <>
                {t('settings.invitations.until')} <DateTime at={expiresAt} />
              </>
            ),
        },
        {
          title: <span className={styles.spoken}>{t('settings.edit')}</span>,
          align: 'right',
          render: (_, invitation) => {
            const { name } = invitation
            return (
              <Space size="small">
                {invitation.can.handOver === true ? (
                  <Button size="small" aria-label={t('settings.invitations.handOverOf', { name })} onClick={() => onHandOver(invitation)}>
                    {t('settings.invitations.handOver')}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    aria-label={t('settings.invitations.resendOf', { name })}
                    onClick={() => onAsk({ act: 'resend', invitation })}
                  >
                    {t('settings.invitations.resend')}
                  </Button>
                )}
                <Button
                  size="small"
                  danger
                  aria-label={t('settings.invitations.withdrawOf', { name })}
                  onClick={() => onAsk({ act: 'withdraw', invitation })}
                >
                  {t('settings.invitations.withdraw')}
                </Button>
              </Space>
            )
          },
        },
      ])}
    />
  )
}

function InvitationActs({ asked, onClose }: { asked: Asked | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const name = asked?.invitation.name ?? ''
  const params = { path: { invitationId: asked?.invitation.id ?? '' } }
  const resend = useAct({
    act: () => read(api.POST('/api/admin/staff-invitations/{invitationId}/mails', { params })),
    invalidates: [key('invitations')],
    done: t('settings.invitations.sent'),
    onError: () => true,
  })
  const withdraw = useAct({
    act: () => read(api.DELETE('/api/admin/staff-invitations/{invitationId}', { params })),
    invalidates: [key('invitations')],
    done: t('settings.invitations.withdrawn'),
    onError: () => true,
  })
  return (
    <>
      <ActDialog
        isOpen={asked?.act === 'resend'}
        title={t('settings.invitations.resend.title', { name })}
        consequences={[t('settings.invitations.resend.text')]}
        verb={t('settings.invitations.resend')}
        onConfirm={() => resend.mutateAsync(undefined)}
        onClose={onClose}
      />
      <DangerDialog
        isOpen={asked?.act === 'withdraw'}
        title={t('settings.invitations.withdraw.title', { name })}
        consequences={[t('settings.invitations.withdraw.text')]}
        verb={t('settings.invitations.withdraw.verb')}
        onConfirm={() => withdraw.mutateAsync(undefined)}
        onClose={onClose}
      />
    </>
  )
}

/** Only on an installation without SMTP; shown once. */
function LinkDialog({ link, onClose }: { link: { url: string; name: string } | undefined; onClose: () => void }): ReactNode {
  const t = useText()
  return (
    <Modal
      destroyOnHidden
      open={link !== undefined}
      title={t('settings.invitations.link.title', { name: link?.name ?? '' })}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('settings.close')}</Button>}
    >
      <Alert type="info" showIcon title={t('settings.invitations.link.text')} />
      <p className={styles.secret}>
        <code>{link?.url}</code> <CopyButton text={link?.url ?? ''} label={t('settings.invitations.link')} />
      </p>
    </Modal>
  )
}
