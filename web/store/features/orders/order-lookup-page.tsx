import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { apiPaths } from '../../app/api-paths.ts'
import { signInPath } from '../../app/next-path.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import '../account/account.css'

/** Where a guest finds his order again: number, telephone and look-up code (S0-33, SX-4). The code is in no address. */
export function OrderLookupPage() {
  const { t, problem } = useText()
  const { api } = useShop()
  const [, navigate] = useLocation()
  const queryClient = useQueryClient()
  const asked = new URLSearchParams(useSearch()).get('number')
  const [number, setNumber] = useState(asked ?? '')
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  usePageTitle(t('lookup.title'))
  const lookup = useMutation({
    mutationFn: () => api.call<{ orderId: string }>(apiPaths.orderLookups, { method: 'POST', body: { number, phone, code } }),
    onSuccess: ({ orderId }) => {
      queryClient.removeQueries({ queryKey: [apiPaths.order(orderId)] })
      navigate(`/orders/${orderId}`)
    },
  })
  return (
    <div className="page-narrow stack">
      <h1>{t('lookup.title')}</h1>
      <p className="soft">{t('lookup.text')}</p>
      {lookup.error && (
        <Notice tone="danger" announce>
          <p>{problem(lookup.error)}</p>
        </Notice>
      )}
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault()
          lookup.mutate()
        }}
      >
        <TextField id="number" label={t('lookup.number')} inputMode="numeric" maxLength={40} required value={number} onChange={setNumber} />
        <TextField
          id="phone"
          label={t('lookup.phone')}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          required
          value={phone}
          onChange={setPhone}
        />
        <TextField
          id="code"
          label={t('lookup.code')}
          help={t('lookup.codeHelp')}
          autoComplete="off"
          maxLength={40}
          required
          value={code}
          onChange={setCode}
        />
        <Button type="submit" look="primary" big wide disabled={lookup.isPending}>
          {t(lookup.isPending ? 'account.working' : 'lookup.find')}
        </Button>
      </form>
      <p className="account-switch">
        {t('lookup.member')} <Link href={signInPath('/orders')}>{t('nav.signIn')}</Link>
      </p>
    </div>
  )
}
