import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import type { operations } from '#web/api/schema.gen.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ActDialog } from '../../kit/act-dialog.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { ShopLink } from '../../kit/shop-link.tsx'
import { StateTag, type Tone } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Order } from './order-queries.ts'
import styles from './orders.module.css'

type MailPage = operations['readMails']['responses'][200]['content']['application/json']
type Mail = MailPage['items'][number]

const tones: Readonly<Record<Mail['state'], Tone>> = {
  queued: 'busy',
  sending: 'busy',
  sent: 'good',
  logged: 'plain',
  failed: 'bad',
  skipped: 'warning',
}

/** An order with more mails than this is looked up in the mail log. */
const shownMails = 20

/** How often mails are asked for while one of them is under way. */
const pollMs = 2_000

/** What the customer was written about this order, and whether it left (S0-34, S0-35). */
export function OrderMails({ order }: { order: Order }): ReactNode {
  const t = useText()
  const query = useOrderMails(order)
  return (
    <Panel title={t('orders.mails.title')}>
      {query.isPending ? <LoadingState rows={2} /> : null}
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.data?.items.length === 0 ? <p className={styles.none}>{t('orders.mails.none')}</p> : null}
      <ol className={styles.entries}>
        {query.data?.items.map((mail) => (
          <MailEntry key={mail.id} mail={mail} />
        ))}
      </ol>
    </Panel>
  )
}

/** The mails of an order, asked again while one of them is under way. */
function useOrderMails(order: Order): UseQueryResult<MailPage> {
  const { api, key } = useShop()
  return useQuery({
    queryKey: key('orders', 'mails', order.id),
    queryFn: ({ signal }) => read(api.GET('/api/admin/mails', { params: { query: { orderId: order.id, size: shownMails } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderway) ? pollMs : false),
  })
}

/** Whether the customer was written about his codes, beside them (S0-35); empty for who may not see mails. */
export function CodeMails({ order }: { order: Order }): ReactNode {
  const t = useText()
  const query = useOrderMails(order)
  const mails = query.data?.items.filter((mail) => mail.template === 'codes_issued') ?? []
  if (mails.length === 0) return null
  return (
    <div className={styles.codeMails}>
      <h3 className={styles.codeMailsTitle}>{t('orders.codes.mails')}</h3>
      <ol className={styles.entries}>
        {mails.map((mail) => (
          <MailEntry key={mail.id} mail={mail} />
        ))}
      </ol>
    </div>
  )
}

function MailEntry({ mail }: { mail: Mail }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const name = t.maybe(`mails.kind.${mail.template}`) ?? mail.template
  const reason = mail.skipReason === null ? mail.errorText : t.maybe(`mails.skip.${mail.skipReason}`)
  return (
    <li>
      <div className={styles.entryHead}>
        <ShopLink className={styles.link} to={`mails/${mail.id}`}>
          {name}
        </ShopLink>
        <StateTag tone={tones[mail.state]}>{t(`orders.mails.state.${mail.state}`)}</StateTag>
      </div>
      {reason ? <div className={styles.quiet}>{reason}</div> : null}
      <div className={`${styles.entryHead} ${styles.quiet}`}>
        <DateTime at={mail.sentAt ?? mail.createdAt} />
        {can('mails.manage') && !isUnderway(mail) ? <Resend mail={mail} name={name} /> : null}
      </div>
    </li>
  )
}

/** Writes the same mail again; nothing else happens because of it, least of all new codes (S0-34). */
function Resend({ mail, name }: { mail: Mail; name: string }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const [isAsking, setAsking] = useState(false)
  const resend = useAct({
    act: () => read(api.POST('/api/admin/mails/{mailId}/resends', { params: { path: { mailId: mail.id } } })),
    invalidates: [key('orders', 'mails'), key('mails')],
    done: t('orders.mails.resent'),
    onError: () => true,
  })
  return (
    <>
      <Button type="link" size="small" onClick={() => setAsking(true)}>
        {t('orders.mails.resend')}
      </Button>
      <ActDialog
        isOpen={isAsking}
        title={t('orders.mails.resend.title', { name })}
        consequences={[t('orders.mails.resend.same', { email: mail.recipient ?? '—' })]}
        verb={t('orders.mails.resend')}
        onConfirm={() => resend.mutateAsync(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

function isUnderway({ state }: Mail): boolean {
  return state === 'queued' || state === 'sending'
}
