import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import type { Order } from '../../app/contract.ts'
import { signInPath } from '../../app/next-path.ts'
import { useSession, useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'
import { useToast } from '../../kit/toast.tsx'
import { copyFrom } from './copy-text.ts'

/** The code by which a guest finds this order again, shown before he pays; and the way of the order into an account. */
export function LookupCode({ order: { id, lookupCode, goodsKind } }: { order: Order }) {
  const { t } = useText()
  const text = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)
  if (lookupCode === null) return null
  const copy = async () => setOutcome(await copyFrom(text.current, lookupCode))
  return (
    <section className="panel stack">
      <h2>{t('lookup.panel')}</h2>
      <p className="soft small">{t(goodsKind === 'card_key' ? 'lookup.panelCards' : 'lookup.panelText')}</p>
      <div className="lookup-code">
        <code className="code-value" ref={text} translate="no">
          {lookupCode}
        </code>
        <Button aria-label={outcome ? undefined : t('lookup.copyOf', { code: lookupCode })} onClick={copy} big>
          <Icon name={outcome === 'copied' ? 'check' : 'copy'} small />
          <span role="status">{t(outcome === 'copied' ? 'order.codeCopied' : outcome ? 'order.codeSelected' : 'order.codeCopy')}</span>
        </Button>
      </div>
      <Claim orderId={id} />
    </section>
  )
}

function Claim({ orderId }: { orderId: string }) {
  const { api } = useShop()
  const { t, problem } = useText()
  const session = useSession()
  const toast = useToast()
  const queryClient = useQueryClient()
  const claim = useMutation({
    mutationFn: () => api.call(apiPaths.claim(orderId), { method: 'POST', body: {} }),
    onSuccess: () => toast(t('lookup.claimed')),
    onError: (error) => toast(problem(error)),
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith(apiPaths.orders) }),
  })
  if (!session?.customer) {
    return (
      <p>
        <Link className="tall-link small" href={signInPath(`/orders/${orderId}`)}>
          {t('lookup.claimHint')}
        </Link>
      </p>
    )
  }
  return (
    <div>
      <Button disabled={claim.isPending || claim.isSuccess} onClick={() => claim.mutate()}>
        {t('lookup.claim')}
      </Button>
    </div>
  )
}
