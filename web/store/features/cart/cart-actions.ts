import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Call } from '../../app/api.ts'
import { apiPaths } from '../../app/api-paths.ts'
import type { Cart, Session } from '../../app/contract.ts'
import { countPieces } from '../../app/count-pieces.ts'
import { useShop } from '../../app/shop-context.tsx'

/** Everything that changes the cart. Each answer is the whole cart, which replaces what was known. */
export function useCartActions() {
  return {
    add: useCartMutation((line: { variantId: string; quantity: number }) => ({ path: apiPaths.cartLines, method: 'POST', body: line })),
    changeQuantity: useCartMutation(({ lineId, quantity }: { lineId: string; quantity: number }) => ({
      path: apiPaths.cartLine(lineId),
      method: 'PATCH',
      body: { quantity },
    })),
    remove: useCartMutation((lineId: string) => ({ path: apiPaths.cartLine(lineId), method: 'DELETE' })),
    applyCoupon: useCartMutation((code: string) => ({ path: apiPaths.coupon, method: 'PUT', body: { code } })),
    removeCoupon: useCartMutation<void>(() => ({ path: apiPaths.coupon, method: 'DELETE' })),
  }
}

/** Takes pieces of one variant to the checkout past the cart, in place of what was on its way there (S1-10). */
export function useBuyNow() {
  const { api } = useShop()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (line: { variantId: string; quantity: number }) => api.call<Cart>(apiPaths.buyNow, { method: 'PUT', body: line }),
    onSuccess: () => queryClient.removeQueries({ queryKey: [apiPaths.buyNowCheckout] }),
    // The page was older than the stock: what it shows is asked for again.
    onError: () => queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith(apiPaths.product('')) }),
  })
}

function useCartMutation<Input>(request: (input: Input) => Call & { path: string }) {
  const { api } = useShop()
  const queryClient = useQueryClient()
  return useMutation({
    // One after the other: two changes that overtake each other would leave the older answer on the screen.
    scope: { id: 'cart' },
    mutationFn: (input: Input) => {
      const { path, ...call } = request(input)
      return api.call<Cart>(path, call)
    },
    onSuccess: (cart) => {
      queryClient.setQueryData([apiPaths.cart], cart)
      queryClient.setQueryData<Session>([apiPaths.session], (session) => session && { ...session, cartCount: countPieces(cart) })
      queryClient.removeQueries({ queryKey: [apiPaths.checkout] })
    },
  })
}
