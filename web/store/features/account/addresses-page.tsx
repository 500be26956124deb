import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { SavedAddress } from '../../app/contract.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { ReadView } from '../../app/read-view.tsx'
import { useRead, useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { Empty, Notice, Skeleton } from '../../kit/notice.tsx'
import { useToast } from '../../kit/toast.tsx'
import { AddressFields } from '../checkout/address-fields.tsx'
import { localPhone } from '../checkout/checkout-draft.ts'
import '../checkout/checkout.css'
import './account.css'

type Address = SavedAddress & { version: number }

/** The customer's addresses; the default one is filled in at checkout. */
export function AddressesPage() {
  const { t } = useText()
  const query = useRead<{ items: Address[] }>(apiPaths.addresses)
  const [editing, setEditing] = useState<Address | 'new' | null>(null)
  const title = t(editing === null ? 'address.title' : editing === 'new' ? 'address.add' : 'address.editTitle')
  usePageTitle(title)
  return (
    <div className="page-narrow stack">
      <h1>{title}</h1>
      <ReadView query={query} skeleton={<Skeleton height={240} />}>
        {({ items }) =>
          editing ? (
            <AddressForm address={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
          ) : items.length === 0 ? (
            <Empty title={t('address.empty')} text={t('address.emptyText')}>
              <Button look="primary" onClick={() => setEditing('new')}>
                {t('address.add')}
              </Button>
            </Empty>
          ) : (
            <>
              {items.map((address) => (
                <AddressCard key={address.id} address={address} onEdit={() => setEditing(address)} />
              ))}
              <Button big wide onClick={() => setEditing('new')}>
                {t('address.add')}
              </Button>
            </>
          )
        }
      </ReadView>
    </div>
  )
}

function AddressCard({ address, onEdit }: { address: Address; onEdit: () => void }) {
  const { t, problem } = useText()
  const { api } = useShop()
  const toast = useToast()
  const refresh = useRefresh()
  const [isAsking, setIsAsking] = useState(false)
  const { id, recipientName, phone, postalCode, city, district, street, isDefault } = address
  const remove = useMutation({
    mutationFn: () => api.call(apiPaths.address(id), { method: 'DELETE' }),
    onSuccess: () => toast(t('address.removed')),
    onError: (error) => toast(problem(error)),
    onSettled: () => {
      setIsAsking(false)
      return refresh()
    },
  })
  return (
    <section className="panel stack" aria-label={`${recipientName} ${city}${district}${street}`}>
      <p>
        <strong>{recipientName}</strong> {isDefault && <span className="tag tag-accent">{t('address.default')}</span>}
        <br />
        <span className="soft">{localPhone(phone)}</span>
        <br />
        {postalCode} {city}
        {district}
        {street}
      </p>
      <div className="notice-actions">
        <Button aria-label={t('address.editOf', { name: recipientName })} onClick={onEdit}>
          {t('address.edit')}
        </Button>
        <Button look="quiet" aria-label={t('address.removeOf', { name: recipientName })} onClick={() => setIsAsking(true)}>
          {t('address.remove')}
        </Button>
      </div>
      {isAsking && (
        <Dialog
          title={t('address.removeTitle')}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{t('app.cancel')}</Button>
              <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
                {t('address.removeConfirm')}
              </Button>
            </>
          }
        >
          <p>
            {recipientName} {postalCode} {city}
            {district}
            {street}
          </p>
        </Dialog>
      )}
    </section>
  )
}

const blank = { recipientName: '', phone: '', postalCode: '', city: '', district: '', street: '' }
const LABELS = {
  recipientName: 'checkout.name',
  phone: 'checkout.phone',
  postalCode: 'checkout.postalCode',
  city: 'checkout.city',
  district: 'checkout.district',
  street: 'checkout.street',
} as const
const MAX_LENGTHS = { recipientName: 50, phone: 30, postalCode: 6, city: 50, district: 50, street: 200 } as const

function AddressForm({ address, onDone }: { address: Address | null; onDone: () => void }) {
  const { t, problem } = useText()
  const { api } = useShop()
  const toast = useToast()
  const refresh = useRefresh()
  const [draft, setDraft] = useState(() => (address ? draftOf(address) : blank))
  const [isDefault, setIsDefault] = useState(address?.isDefault ?? false)
  // The button that opened the form is gone, and the focus with it.
  useEffect(() => document.getElementById('address-recipientName')?.focus(), [])
  const save = useMutation({
    mutationFn: () =>
      address
        ? api.call(apiPaths.address(address.id), { method: 'PUT', body: { ...draft, isDefault, version: address.version } })
        : api.call(apiPaths.addresses, { method: 'POST', body: { ...draft, isDefault } }),
    onSuccess: async () => {
      toast(t('address.saved'))
      await refresh()
      onDone()
    },
  })
  const field = (name: keyof typeof blank) => ({
    id: `address-${name}`,
    label: t(LABELS[name]),
    maxLength: MAX_LENGTHS[name],
    error: undefined,
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="panel stack" onSubmit={submit}>
      {save.error && (
        <Notice tone="danger" announce>
          <p>{problem(save.error)}</p>
        </Notice>
      )}
      <TextField {...field('recipientName')} autoComplete="name" required />
      <TextField {...field('phone')} type="tel" autoComplete="tel" required />
      <AddressFields field={field} draft={draft} onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))} />
      <label className="choice">
        <input
          type="checkbox"
          checked={isDefault}
          disabled={address?.isDefault ?? false}
          onChange={(event) => setIsDefault(event.target.checked)}
        />
        <span className="choice-label">{t('address.makeDefault')}</span>
      </label>
      <div className="notice-actions">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'account.working' : 'address.save')}
        </Button>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
      </div>
    </form>
  )
}

function draftOf({ recipientName, phone, postalCode, city, district, street }: Address) {
  return { recipientName, phone: localPhone(phone), postalCode, city, district, street }
}

/** The list and the checkout, which fills the default in. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () =>
    queryClient.invalidateQueries({
      predicate: ({ queryKey: [path] }) => path === apiPaths.addresses || String(path).startsWith(apiPaths.checkout),
    })
}
