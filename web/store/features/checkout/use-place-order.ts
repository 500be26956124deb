import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { type Api, ApiProblem } from '../../app/api.ts'
import { apiPaths } from '../../app/api-paths.ts'
import type { CartKind, CartLine, OrderRequest, PlacedOrder, Session } from '../../app/contract.ts'
import { countPieces } from '../../app/count-pieces.ts'
import { requestKey } from '../../app/request-key.ts'
import { useShop } from '../../app/shop-context.tsx'
import { isLeftOut } from '../cart/left-out.ts'

/**
 * Places the order once, however often the button is tapped: while no answer has come, the same request goes out under the same
 * key, so a lost answer is fetched again instead of ordering twice. A refusal or another request gets a new key.
 */
export function usePlaceOrder({ cart, lines }: { cart: CartKind; lines: readonly CartLine[] }) {
  const { api } = useShop()
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  const attempt = useRef<{ body: string; key: string } | null>(null)
  // Not the mutation's state, which is only known after the next render: two taps can come before it.
  const isTaken = useRef(false)

  const mutation = useMutation({
    mutationFn: async (request: OrderRequest) => {
      const body = JSON.stringify(request)
      if (attempt.current?.body !== body) attempt.current = { body, key: requestKey() }
      const order = await api.call<PlacedOrder>(apiPaths.orders, { method: 'POST', body: request, idempotencyKey: attempt.current.key })
      // A guest first sees the code by which he finds the order again (S0-33); his order's page leads on to the payment.
      const isReadyToPay = order.mustPay && order.lookupCode === null
      return { orderId: order.orderId, paymentUrl: isReadyToPay ? await openPayment(api, order.orderId) : null }
    },
    onSuccess: ({ orderId, paymentUrl }) => {
      // What is bought past the cart leaves it as it is, and what cannot be ordered from it stays in it (S1-10).
      if (cart === 'cart') {
        const cartCount = countPieces({ lines: lines.filter(isLeftOut) })
        queryClient.setQueryData<Session>([apiPaths.session], (session) => session && { ...session, cartCount })
      }
      // Not the checkout itself: this page still shows it while the browser leaves.
      queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => !kept.has(String(path)) })
      if (paymentUrl) window.location.assign(paymentUrl)
      else navigate(`/orders/${orderId}?placed=1`, { replace: true })
    },
    onError: (error) => {
      isTaken.current = false
      if (error instanceof ApiProblem && error.status > 0 && error.status < 500 && error.code !== 'request_in_progress')
        attempt.current = null
    },
  })
  useReturnToOrder(mutation.data?.orderId)

  const place: typeof mutation.mutate = (request, handlers) => {
    if (isTaken.current) return
    isTaken.current = true
    mutation.mutate(request, handlers)
  }
  return { ...mutation, place }
}

const kept: ReadonlySet<string> = new Set([apiPaths.session, apiPaths.checkout, apiPaths.buyNowCheckout])

/** Where to pay, or null: the order exists whatever becomes of this, and its own page offers the payment again. */
async function openPayment(api: Api, orderId: string): Promise<string | null> {
  const call = { method: 'POST', body: {}, idempotencyKey: requestKey() } as const
  const session = await api.call<{ paymentUrl: string }>(apiPaths.paymentSessions(orderId), call).catch(() => null)
  return session?.paymentUrl ?? null
}

/** A browser that goes back from the payment page may show this page as it was left: the order exists, so go to it. */
function useReturnToOrder(orderId: string | undefined): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    if (!orderId) return
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) navigate(`/orders/${orderId}`, { replace: true })
    }
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [orderId, navigate])
}
