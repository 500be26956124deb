import { useRouter } from '@tanstack/react-router'
import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { DetailPage } from '../../kit/detail-page.tsx'
import { Facts, Panel } from '../../kit/panel.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { useAct } from '../../kit/use-act.ts'
import { MailPanel } from './mail-panel.tsx'
import { type Mail, useMail } from './mail-queries.ts'
import { mailKindShown, mailStateShown } from './mail-states.ts'
import styles from './mails.module.css'
import { mailRoute } from './routes.ts'

/** One mail: what it says, what became of it, and sending it again. */
export function MailPage(): ReactNode {
  const t = useText()
  const { mailId } = mailRoute.useParams()
  return (
    <DetailPage
      query={useMail(mailId)}
      back={{ to: 'mails', label: t('mails.list.title') }}
      title={({ template }) => t(mailKindShown[template])}
      states={(mail) => (
        <>
          <StateTag tone={mailStateShown[mail.state].tone}>{t(mailStateShown[mail.state].label)}</StateTag>
          {mail.isTest ? <StateTag tone="plain">{t('mails.isTest')}</StateTag> : null}
        </>
      )}
      actions={(mail) => <Resend mail={mail} />}
      main={(mail) => <Content mail={mail} />}
      side={(mail) => <Delivery mail={mail} />}
    />
  )
}

function Content({ mail: { preview } }: { mail: Mail }): ReactNode {
  const t = useText()
  if (!preview)
    return (
      <Panel title={t('mails.content.title')}>
        <p className={styles.quiet}>{t('mails.content.gone')}</p>
      </Panel>
    )
  return (
    <MailPanel title={t('mails.content.title')} mail={preview}>
      <Facts
        items={[
          { name: t('mails.content.subject'), value: preview.subject },
          { name: t('mails.content.attachments'), value: preview.attachments.map(({ filename }) => filename).join(t('kit.filter.and')) },
        ]}
      />
      <p className={styles.note}>{t('mails.content.masked')}</p>
    </MailPanel>
  )
}

function Delivery({ mail }: { mail: Mail }): ReactNode {
  const t = useText()
  return (
    <Panel title={t('mails.delivery.title')}>
      {mail.errorText && mail.state !== 'sent' ? (
        <Alert
          className={styles.spaced}
          type={mail.state === 'failed' ? 'error' : 'warning'}
          showIcon
          title={mail.state === 'failed' ? t('mails.delivery.failed') : t('mails.delivery.retrying')}
          description={mail.errorText}
        />
      ) : null}
      {mail.skipReason ? <Alert className={styles.spaced} type="warning" showIcon title={t(`mails.skip.${mail.skipReason}`)} /> : null}
      {mail.state === 'logged' ? <Alert className={styles.spaced} type="info" showIcon title={t('mails.delivery.logged')} /> : null}
      <Facts
        items={[
          { name: t('mails.column.recipient'), value: mail.recipient ?? t('mails.noRecipient') },
          { name: t('mails.delivery.language'), value: t(`mails.locale.${mail.locale}`) },
          { name: t('mails.column.createdAt'), value: <DateTime at={mail.createdAt} relative /> },
          { name: t('mails.column.sentAt'), value: mail.sentAt ? <DateTime at={mail.sentAt} relative /> : undefined },
          { name: t('mails.column.attempts'), value: String(mail.attempts) },
          { name: t('mails.delivery.next'), value: mail.nextAttemptAt ? <DateTime at={mail.nextAttemptAt} relative /> : undefined },
          { name: 'Message-ID', value: mail.messageId },
          {
            name: t('mails.delivery.order'),
            value: mail.orderId ? (
              <ShopLink className={styles.link} to={`orders/${mail.orderId}`}>
                {t('mails.delivery.openOrder')}
              </ShopLink>
            ) : undefined,
          },
          {
            name: t('mails.delivery.resendOf'),
            value: mail.resendOf ? (
              <ShopLink className={styles.link} to={`mails/${mail.resendOf}`}>
                {t('mails.delivery.openFirst')}
              </ShopLink>
            ) : undefined,
          },
        ]}
      />
    </Panel>
  )
}

function Resend({ mail }: { mail: Mail }): ReactNode {
  const t = useText()
  const router = useRouter()
  const { api, can, key, shop } = useShop()
  const [isAsking, setAsking] = useState(false)
  const resend = useAct({
    act: (mailId: string, { idempotencyKey }) =>
      read(api.POST('/api/admin/mails/{mailId}/resends', { params: { path: { mailId } }, headers: { 'Idempotency-Key': idempotencyKey } })),
    invalidates: [key('mails')],
    done: t('mails.resend.done'),
    onError: () => true,
  })
  return (
    <>
      <ReasonButton type="primary" can={can('mails.manage') ? mail.can.resend : { code: 'forbidden' }} onClick={() => setAsking(true)}>
        {t('mails.resend.verb')}
      </ReasonButton>
      <ActDialog
        isOpen={isAsking}
        title={t('mails.resend.title')}
        consequences={[t('mails.resend.to', { recipient: mail.recipient ?? t('mails.noRecipient') }), t('mails.resend.current')]}
        verb={t('mails.resend.verb')}
        onConfirm={async () => {
          const { id } = await resend.mutateAsync(mail.id)
          router.history.push(`/admin/${shop.handle}/mails/${id}`)
        }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
