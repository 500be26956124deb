import type { ReactNode } from 'react'
import { read } from '#web/api/client.ts'
import { MaskedCode } from '../../kit/masked-code.tsx'
import { useShop } from '../../kit/shop-context.tsx'

/** A code, masked but for its last characters, with the eye for those who may reveal it (S0-24). */
export function CodeValue({ codeId, tail }: { codeId: string; tail: string }): ReactNode {
  const { api, can } = useShop()
  const reveal = async () => (await read(api.POST('/api/admin/codes/{codeId}/reveals', { params: { path: { codeId } } }))).code
  return <MaskedCode masked={maskedTail(tail)} reveal={can('codes.reveal') ? reveal : undefined} />
}

/** `••••7K2Q`; a short code shows nothing of itself. */
export function maskedTail(tail: string): string {
  return `••••${tail}`
}
