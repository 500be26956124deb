import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { formatMoney } from '#web/i18n/format.ts'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { MoneyInput } from '../../kit/money-input.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import type { Order } from '../orders/order-queries.ts'
import styles from '../orders/orders.module.css'
import { namedPieces, type Pieces, PiecesFields, sumOf } from '../orders/pieces-fields.tsx'
import { useOrderReturns } from '../returns/return-queries.ts'
import type { OrderRefunds } from './refund-queries.ts'

type Values = { way: 'gateway' | 'by_hand'; reason?: string }

/** Which pieces and how much of the shipping go back. The sum is the server's, by the computation that will be done (S2-34). */
export function RefundDialog({ order, refunds, onClose }: { order: Order; refunds: OrderRefunds; onClose: () => void }): ReactNode {
  const t = useText()
  const { api, key } = useShop()
  const returned = useOrderReturns(order.id).data?.items.find((each) => each.status === 'received')
  const lines = order.lines.flatMap((line) => {
    const most = refunds.lines.find((each) => each.orderLineId === line.id)?.leftQuantity ?? 0
    return most > 0 ? [{ id: line.id, name: line.productName, option: line.variantName, most }] : []
  })
  const [pieces, setPieces] = useState<Pieces>()
  // What has come back is what is usually refunded.
  const fromReturn = Object.fromEntries(returned?.lines.map((line) => [line.orderLineId, line.receivedQuantity]) ?? [])
  const chosen = pieces ?? fromReturn
  const [shippingAmount, setShippingAmount] = useState(0)
  const preview = useSum(order.id, { pieces: chosen, shippingAmount })
  const amount = preview.data?.amount ?? 0
  const isOnline = refunds.can.gateway === true
  const isCardKey = order.goodsKind === 'card_key'
  return (
    <FormDialog<Values, unknown>
      title={t('refunds.dialog.title', { number: String(order.number) })}
      verb={amount > 0 ? t('refunds.dialog.verb', { amount: formatMoney(amount, order.currency) }) : t('refunds.refund')}
      done={isOnline ? undefined : t('refunds.done')}
      invalidates={[key('orders'), key('card-pools')]}
      initialValues={{ way: isOnline ? 'gateway' : 'by_hand' }}
      onSubmit={({ way, reason = '' }, { idempotencyKey }) =>
        read(
          api.POST('/api/admin/orders/{orderId}/refunds', {
            params: { path: { orderId: order.id } },
            headers: { 'Idempotency-Key': idempotencyKey },
            body: {
              lines: namedPieces(chosen),
              shippingAmount,
              way,
              reason: reason.trim(),
              expectedAmount: Math.max(1, amount),
              ...(returned && pieces === undefined ? { returnId: returned.id } : {}),
            },
          }),
        )
      }
      onClose={onClose}
    >
      {returned ? <Alert className={styles.spaced} type="info" showIcon title={t('refunds.dialog.return')} /> : null}
      <PiecesFields
        legend={t('refunds.dialog.lines')}
        lines={lines}
        value={chosen}
        onChange={setPieces}
        note={(line) => t('refunds.most', { n: line.most })}
        labelOf={(line) => t('refunds.quantityOf', { name: line.name })}
      />
      {refunds.leftShippingAmount > 0 ? (
        <Form.Item
          label={t('refunds.dialog.shipping')}
          htmlFor="refund-shipping"
          extra={t('refunds.dialog.shippingLeft', { amount: formatMoney(refunds.leftShippingAmount, order.currency) })}
        >
          <MoneyInput
            id="refund-shipping"
            value={shippingAmount}
            max={refunds.leftShippingAmount}
            onChange={(value) => setShippingAmount(value ?? 0)}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="way" label={t('refunds.dialog.way')} required>
        <Radio.Group
          vertical
          options={[
            { value: 'gateway', label: t('refunds.dialog.gateway'), disabled: !isOnline },
            { value: 'by_hand', label: t('refunds.dialog.byHand') },
          ]}
        />
      </Form.Item>
      {/* A card key that is refunded is void, and why is to be known to its buyer (S1-3). */}
      {isCardKey ? <Alert className={styles.spaced} type="warning" showIcon title={t('cards.refund.void')} /> : null}
      <Form.Item
        name="reason"
        label={t('refunds.dialog.reason')}
        rules={isCardKey ? [{ required: true, whitespace: true, message: t('kit.form.required') }] : []}
      >
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
      <div className={styles.parcelSum} aria-live="polite">
        {preview.isError ? <Alert type="error" showIcon title={errorText(t, preview.error)} /> : null}
        {amount > 0 ? t('refunds.dialog.sum', { amount: formatMoney(amount, order.currency) }) : null}
      </div>
    </FormDialog>
  )
}

/** What the choice comes to; nothing chosen asks nothing. */
function useSum(orderId: string, { pieces, shippingAmount }: { pieces: Pieces; shippingAmount: number }) {
  const { api, key } = useShop()
  const body = { lines: namedPieces(pieces), shippingAmount }
  return useQuery({
    // Not under `orders`: what is refunded now is not to be computed once more when the order changes.
    queryKey: key('refund-preview', orderId, body),
    enabled: sumOf(pieces) > 0 || shippingAmount > 0,
    queryFn: ({ signal }) => read(api.POST('/api/admin/orders/{orderId}/refund-previews', { params: { path: { orderId } }, body, signal })),
  })
}
