import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { ReasonButton } from '../../kit/reason-button.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { type ActProps, useOrderAct } from './use-order-act.ts'

/** Marks the papers as printed, or takes the mark away. */
export function PrintMark({ order, staleness }: ActProps): ReactNode {
  const t = useText()
  const { api, can } = useShop()
  const isPrinted = order.printedAt === null
  const mark = useOrderAct({
    act: () =>
      read(
        api.PUT('/api/admin/orders/{orderId}/print-mark', {
          params: { path: { orderId: order.id } },
          body: { version: order.version, isPrinted },
        }),
      ),
    done: t(isPrinted ? 'orders.print.marked' : 'orders.print.unmarked'),
    seen: order,
    staleness,
  })
  return (
    <ReasonButton can={can('orders.manage') ? true : { code: 'forbidden' }} loading={mark.isPending} onClick={() => mark.press()}>
      {t(isPrinted ? 'orders.print.mark' : 'orders.print.unmark')}
    </ReasonButton>
  )
}
