import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { Order } from '../../app/contract.ts'
import { requestKey } from '../../app/request-key.ts'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useToast } from '../../kit/toast.tsx'

/** Cancelling, and on a phone paying, where they are possible. While a payment is being confirmed nobody is invited to pay again. */
export function OrderActions({ order, isWaiting }: { order: Order; isWaiting: boolean }) {
  if (isWaiting) return null
  return (
    <>
      {order.can.cancel === true && <CancelOrder order={order} />}
      {order.can.pay === true && (
        <div className="action-bar only-narrow">
          <PayButton order={order} wide />
        </div>
      )}
    </>
  )
}

/** Opens a payment for the order and goes there. */
export function PayButton({ order, wide = false }: { order: Order; wide?: boolean }) {
  const { api } = useShop()
  const { t, problem } = useText()
  const toast = useToast()
  // One key per visit: two taps open one payment.
  const key = useRef(requestKey())
  const pay = useMutation({
    mutationFn: () =>
      api.call<{ paymentUrl: string }>(apiPaths.paymentSessions(order.id), { method: 'POST', body: {}, idempotencyKey: key.current }),
    onSuccess: ({ paymentUrl }) => window.location.assign(paymentUrl),
    onError: (error) => {
      key.current = requestKey()
      toast(problem(error))
    },
  })
  return (
    <Button look="primary" big wide={wide} disabled={pay.isPending || pay.isSuccess} onClick={() => pay.mutate()}>
      {t(pay.isPending || pay.isSuccess ? 'order.paying' : 'order.pay')}
    </Button>
  )
}

function cancelText({ paymentStatus }: Order) {
  if (paymentStatus === 'partially_refunded') return 'order.cancelRestText'
  return paymentStatus === 'paid' ? 'order.cancelPaidText' : 'order.cancelText'
}

function CancelOrder({ order }: { order: Order }) {
  const { api } = useShop()
  const { t, problem } = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const cancel = useMutation({
    mutationFn: () => api.call(apiPaths.cancellation(order.id), { method: 'POST', body: {}, idempotencyKey: requestKey() }),
    onSuccess: () => toast(t('order.cancelled')),
    onError: (error) => toast(problem(error)),
    onSettled: () => {
      setIsAsking(false)
      return queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith(apiPaths.orders) })
    },
  })
  return (
    <div>
      <Button look="danger" onClick={() => setIsAsking(true)}>
        {t('order.cancel')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('order.cancelTitle', { number: String(order.number) })}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{t('order.cancelKeep')}</Button>
              <Button look="danger" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
                {t('order.cancel')}
              </Button>
            </>
          }
        >
          <p>{t(cancelText(order))}</p>
        </Dialog>
      )}
    </div>
  )
}
