import { useMutation } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { nextPath } from '../../app/next-path.ts'
import { useRenewSession, useShop } from '../../app/shop-context.tsx'

/** Signs in or up at `path`, takes the new session and returns to where the customer came from. */
export function useEnter<Form>(path: string) {
  const { api } = useShop()
  const [, navigate] = useLocation()
  const next = nextPath(useSearch())
  const renewSession = useRenewSession()
  return useMutation({
    mutationFn: async (form: Form) => {
      await api.call(path, { method: 'POST', body: form })
      await renewSession()
    },
    onSuccess: () => navigate(next, { replace: true }),
  })
}
