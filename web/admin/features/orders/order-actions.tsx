import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { CancelDialog, CloseDialog, ReopenDialog } from './order-dialogs.tsx'
import type { Order } from './order-queries.ts'
import { PrintMark } from './print-mark.tsx'
import { ShipDialog } from './ship-dialog.tsx'
import { type ActProps, useOrderAct } from './use-order-act.ts'

type Asked = 'ship' | 'close' | 'reopen' | 'cancel'

/** What can be done to the order now; the next step of its way is the coloured one, the one that destroys stands first and apart. */
export function OrderActions({ order, staleness }: ActProps): ReactNode {
  const t = useText()
  const { can } = useShop()
  const [asked, setAsked] = useState<Asked>()
  const dialog = { order, staleness, onClose: () => setAsked(undefined) }
  const mayManage = (answer: Order['can']['ship']) => (can('orders.manage') ? answer : { code: 'forbidden' })
  const mayClose = (answer: Order['can']['close']) => (can('orders.close') ? answer : { code: 'forbidden' })
  const next = nextStep(order)
  if (order.status === 'cancelled') return null
  return (
    <>
      {order.status === 'open' ? (
        <ReasonButton can={mayManage(order.can.cancel)} danger onClick={() => setAsked('cancel')}>
          {t('orders.act.cancel')}
        </ReasonButton>
      ) : null}
      {order.status === 'open' ? <PrintMark order={order} staleness={staleness} /> : null}
      <PreparationButton order={order} staleness={staleness} mayManage={mayManage} isNext={next === 'prepare'} />
      {order.status === 'open' && order.shippingKind !== 'none' && !isUnderway(order) ? (
        <ReasonButton can={mayManage(order.can.ship)} type={next === 'ship' ? 'primary' : 'default'} onClick={() => setAsked('ship')}>
          {t('orders.act.ship')}
        </ReasonButton>
      ) : null}
      <DeliveryButton order={order} staleness={staleness} mayManage={mayManage} />
      {order.status === 'closed' ? (
        <ReasonButton can={mayClose(order.can.reopen)} onClick={() => setAsked('reopen')}>
          {t('orders.act.reopen')}
        </ReasonButton>
      ) : (
        <ReasonButton can={mayClose(order.can.close)} type={next === 'close' ? 'primary' : 'default'} onClick={() => setAsked('close')}>
          {t('orders.act.close')}
        </ReasonButton>
      )}
      {/* Mounted while it is open: a parcel keeps the order as it was when the clerk began to count. */}
      {asked === 'ship' ? <ShipDialog {...dialog} /> : null}
      <CloseDialog {...dialog} isOpen={asked === 'close'} />
      <ReopenDialog {...dialog} isOpen={asked === 'reopen'} />
      <CancelDialog {...dialog} isOpen={asked === 'cancel'} />
    </>
  )
}

type StepProps = ActProps & { mayManage: (answer: Order['can']['ship']) => Order['can']['ship'] }

function PreparationButton({ order, staleness, mayManage, isNext }: StepProps & { isNext: boolean }): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { version } = order
  const prepare = useOrderAct({
    act: () => read(api.POST('/api/admin/orders/{orderId}/preparation', { params: { path: { orderId: order.id } }, body: { version } })),
    done: t('orders.act.prepared'),
    seen: order,
    staleness,
  })
  if (order.status !== 'open' || order.shippingStatus !== 'unshipped' || order.shippingKind === 'none') return null
  return (
    <ReasonButton
      can={mayManage(order.can.prepare)}
      type={isNext ? 'primary' : 'default'}
      loading={prepare.isPending}
      onClick={() => prepare.press()}
    >
      {t('orders.act.prepare')}
    </ReasonButton>
  )
}

function DeliveryButton({ order, staleness, mayManage }: StepProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  const { version } = order
  const deliver = useOrderAct({
    act: () => read(api.POST('/api/admin/orders/{orderId}/delivery', { params: { path: { orderId: order.id } }, body: { version } })),
    done: t('orders.act.delivered'),
    seen: order,
    staleness,
  })
  if (order.shippingStatus !== 'shipped') return null
  return (
    <ReasonButton can={mayManage(order.can.deliver)} loading={deliver.isPending} onClick={() => deliver.press()}>
      {t('orders.act.deliver')}
    </ReasonButton>
  )
}

/** Everything has left: there is no parcel to add. */
function isUnderway({ shippingStatus }: Order): boolean {
  return shippingStatus === 'shipped' || shippingStatus === 'delivered'
}

/** The step that usually follows. An unpaid prepaid order waits for its money: no step is recommended. */
function nextStep(order: Order): 'prepare' | 'ship' | 'close' | undefined {
  if (order.status !== 'open') return undefined
  if (order.paymentStatus === 'unpaid' && order.paymentTiming !== 'on_delivery') return undefined
  if (order.can.close === true) return 'close'
  if (order.can.prepare === true) return 'prepare'
  return order.can.ship === true ? 'ship' : undefined
}
