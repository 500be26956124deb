import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { apiPaths } from '../../app/api-paths.ts'
import type { Order, OwnReturns } from '../../app/contract.ts'
import { requestKey } from '../../app/request-key.ts'
import { useRead, useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { SelectField, TextArea } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useToast } from '../../kit/toast.tsx'

/** Something of it is with the buyer. */
const arrived = new Set(['partially_shipped', 'shipped', 'delivered'])
const reasons = ['defective', 'damaged', 'wrong_item', 'changed_mind', 'other'] as const

/** What of the order goes back or went back; asked only once something has arrived. */
export function OrderReturns({ order }: { order: Order }) {
  return arrived.has(order.shippingStatus) ? <Returns order={order} /> : null
}

function Returns({ order }: { order: Order }) {
  const { t, time } = useText()
  const query = useRead<OwnReturns>(apiPaths.returns(order.id))
  const [isAsking, setIsAsking] = useState(false)
  if (!query.data) return null
  const { items, returnable, can } = query.data
  if (items.length === 0 && can.request !== true) return null
  return (
    <section className="panel stack" aria-label={t('returns.title')}>
      <h2>{t('returns.title')}</h2>
      {items.map((each) => (
        <div key={each.id}>
          <div>
            <strong>{t(`returns.status.${each.status}`)}</strong> <span className="soft unbroken">{time(each.requestedAt)}</span>
          </div>
          <div className="soft">{each.lines.map((line) => `${line.productName} × ${line.requestedQuantity}`).join(t('returns.and'))}</div>
          {each.refusal && <p>{t('returns.refusal', { reason: each.refusal })}</p>}
        </div>
      ))}
      {can.request === true && (
        <div>
          <Button onClick={() => setIsAsking(true)}>{t('returns.request')}</Button>
        </div>
      )}
      {isAsking && <ReturnDialog order={order} lines={returnable} onClose={() => setIsAsking(false)} />}
    </section>
  )
}

type DialogProps = { order: Order; lines: OwnReturns['returnable']; onClose: () => void }

function ReturnDialog({ order, lines, onClose }: DialogProps) {
  const { api } = useShop()
  const { t, problem } = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const fieldId = useId()
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>({})
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null)
  const [note, setNote] = useState('')
  // One key per dialog: two taps ask once.
  const key = useRef(requestKey())
  const chosen = lines.flatMap(({ orderLineId }) => (quantities[orderLineId] ? [{ orderLineId, quantity: quantities[orderLineId] }] : []))
  const ask = useMutation({
    mutationFn: () =>
      api.call(apiPaths.returns(order.id), {
        method: 'POST',
        body: { reason, note: note.trim(), lines: chosen },
        idempotencyKey: key.current,
      }),
    onSuccess: () => {
      toast(t('returns.requested'))
      onClose()
    },
    onError: () => {
      key.current = requestKey()
    },
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith(apiPaths.orders) }),
  })
  return (
    <Dialog
      title={t('returns.dialogTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('returns.back')}</Button>
          <Button look="primary" disabled={chosen.length === 0 || reason === null || ask.isPending} onClick={() => ask.mutate()}>
            {t('returns.send')}
          </Button>
        </>
      }
    >
      {/* Not a toast: the dialog would lie above it. */}
      {ask.error && (
        <Notice tone="danger" announce>
          <p>{problem(ask.error)}</p>
        </Notice>
      )}
      <p>{t('returns.choose')}</p>
      {lines.map((line) => (
        <SelectField
          key={line.orderLineId}
          id={`${fieldId}-${line.orderLineId}`}
          label={[line.productName, line.variantName].filter(Boolean).join(' ')}
          value={String(quantities[line.orderLineId] ?? '')}
          onChange={(value) => setQuantities({ ...quantities, [line.orderLineId]: Number(value) })}
          none={t('returns.none')}
          options={Array.from({ length: line.quantity }, (_, index) => ({
            value: String(index + 1),
            label: t('returns.pieces', { n: index + 1 }),
          }))}
        />
      ))}
      <SelectField
        id={`${fieldId}-reason`}
        label={t('returns.reason')}
        value={reason ?? ''}
        onChange={(value) => setReason(reasons.find((each) => each === value) ?? null)}
        options={reasons.map((value) => ({ value, label: t(`returns.reason.${value}`) }))}
      />
      <TextArea id={`${fieldId}-note`} label={t('returns.note')} value={note} maxLength={1_000} onChange={setNote} />
    </Dialog>
  )
}
