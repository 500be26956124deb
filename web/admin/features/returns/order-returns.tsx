import { Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DateTime } from '../../kit/date-time.tsx'
import { Panel } from '../../kit/panel.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { StateTag } from '../../kit/state-tag.tsx'
import { FailedState, LoadingState } from '../../kit/states.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Order } from '../orders/order-queries.ts'
import styles from '../orders/orders.module.css'
import { ApproveDialog, ReceiveDialog, RefuseDialog } from './return-dialogs.tsx'
import { type Return, returnStatusShown, useOrderReturns } from './return-queries.ts'
import { ReturnRequestDialog } from './return-request-dialog.tsx'

/** The returns of an order with what can be done about each, and the way to begin one. */
export function OrderReturns({ order }: { order: Order }): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [isAsking, setAsking] = useState(false)
  const query = useOrderReturns(order.id)
  const returns = query.data?.items ?? []
  // Nothing has left: there is nothing to say about returns.
  if (returns.length === 0 && order.can.requestReturn !== true) return null
  return (
    <Panel
      title={t('returns.title')}
      extra={
        <ReasonButton
          size="small"
          can={can('orders.return') ? order.can.requestReturn : { code: 'forbidden' }}
          onClick={() => setAsking(true)}
        >
          {t('returns.request')}
        </ReasonButton>
      }
    >
      {query.isError ? <FailedState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingState rows={2} /> : null}
      {query.data && returns.length === 0 ? t('returns.none') : null}
      {returns.length > 0 ? (
        <ol className={styles.entries}>
          {returns.map((each) => (
            <li key={each.id}>
              <OneReturn found={each} />
            </li>
          ))}
        </ol>
      ) : null}
      {isAsking ? <ReturnRequestDialog order={order} onClose={() => setAsking(false)} /> : null}
    </Panel>
  )
}

function OneReturn({ found }: { found: Return }): ReactNode {
  const t = useText()
  const { label, tone } = returnStatusShown[found.status]
  return (
    <>
      <div className={styles.entryHead}>
        <span>
          <strong>{t('returns.nth', { n: found.position })}</strong> {t(`orders.returnReason.${found.reason}`)}
        </span>
        <StateTag tone={tone}>{t(label)}</StateTag>
      </div>
      {found.lines.map((line) => (
        <div key={line.orderLineId}>
          {line.productName} {line.variantName} <span className={styles.quiet}>{piecesText(t, found, line)}</span>
        </div>
      ))}
      {found.note ? <p className={styles.note}>{found.note}</p> : null}
      {found.refusal ? <p className={styles.note}>{t('returns.refusal', { reason: found.refusal })}</p> : null}
      <div className={styles.quiet}>
        {t('returns.requestedBy', { name: askerOf(t, found) })} · <DateTime at={found.requestedAt} />
      </div>
      <ReturnActs found={found} />
    </>
  )
}

/** A guest has no name but the parcel’s. */
function askerOf(t: ReturnType<typeof useText>, { requestedByKind, requestedByName, recipientName }: Return): string {
  if (requestedByKind === 'guest') return `${t('orders.actor.guest')} ${recipientName}`
  return requestedByName || t('orders.actor.customer')
}

function piecesText(t: ReturnType<typeof useText>, { status }: Return, line: Return['lines'][number]): string {
  const counts = [t('returns.pieces.requested', { n: line.requestedQuantity })]
  if (status === 'approved' || status === 'received' || status === 'completed')
    counts.push(t('returns.pieces.approved', { n: line.approvedQuantity }))
  if (status === 'received' || status === 'completed') {
    counts.push(t('returns.pieces.received', { n: line.receivedQuantity }), t('returns.pieces.restocked', { n: line.restockedQuantity }))
  }
  return counts.join(' · ')
}

/** The steps of its way that are possible now; a return that is over has none. */
function ReturnActs({ found }: { found: Return }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [asked, setAsked] = useState<'approve' | 'refuse' | 'receive'>()
  const complete = useAct({
    act: () =>
      read(
        api.POST('/api/admin/order-returns/{returnId}/completion', {
          params: { path: { returnId: found.id } },
          body: { version: found.version },
        }),
      ),
    invalidates: [key('orders')],
    done: t('returns.completed'),
  })
  const dialog = { found, onClose: () => setAsked(undefined) }
  const allowed = can('orders.return') ? true : { code: 'forbidden' }
  const { approve, refuse, receive, complete: completion } = found.can
  if (approve !== true && refuse !== true && receive !== true && completion !== true) return null
  return (
    <>
      <Space wrap className={styles.acts}>
        {approve === true ? (
          <ReasonButton size="small" type="primary" can={allowed} onClick={() => setAsked('approve')}>
            {t('returns.approve')}
          </ReasonButton>
        ) : null}
        {receive === true ? (
          <ReasonButton size="small" type="primary" can={allowed} onClick={() => setAsked('receive')}>
            {t('returns.receive')}
          </ReasonButton>
        ) : null}
        {completion === true ? (
          <ReasonButton size="small" can={allowed} loading={complete.isPending} onClick={() => complete.mutate(undefined)}>
            {t('returns.complete')}
          </ReasonButton>
        ) : null}
        {refuse === true ? (
          <ReasonButton size="small" danger can={allowed} onClick={() => setAsked('refuse')}>
            {t('returns.refuse')}
          </ReasonButton>
        ) : null}
      </Space>
      {asked === 'approve' ? <ApproveDialog {...dialog} /> : null}
      {asked === 'receive' ? <ReceiveDialog {...dialog} /> : null}
      {asked === 'refuse' ? <RefuseDialog {...dialog} /> : null}
    </>
  )
}
