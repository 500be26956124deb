import type { GoodsKind } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { MessageKey } from '../../i18n/zh-tw.ts'
import type { CheckoutField, FieldErrorCode } from './checkout-draft.ts'

const LABELS = {
  name: 'checkout.name',
  phone: 'checkout.phone',
  email: 'checkout.email',
  shippingMethodId: 'checkout.shipping',
  city: 'checkout.city',
  district: 'checkout.district',
  postalCode: 'checkout.postalCode',
  street: 'checkout.street',
  pickupChain: 'checkout.chain',
  pickupCode: 'checkout.storeCode',
  pickupName: 'checkout.storeName',
  paymentMethodId: 'checkout.payment',
  note: 'checkout.note',
} as const satisfies Record<CheckoutField, MessageKey>

/** The id of a field's control on the page. */
export function fieldId(field: CheckoutField): string {
  return `checkout-${field}`
}

/** What is sent to nobody has a buyer, and no recipient. */
const CARD_LABELS: Partial<Record<CheckoutField, MessageKey>> = { name: 'checkout.buyerName', email: 'checkout.emailOptional' }

/** The label of each field, and its error in words. */
export function useFieldTexts(goodsKind: GoodsKind) {
  const { t } = useText()
  const label = (field: CheckoutField) => t.maybe((goodsKind === 'card_key' ? CARD_LABELS[field] : undefined) ?? LABELS[field]) ?? field
  const errorText = (field: CheckoutField, code: FieldErrorCode | undefined) =>
    code ? t(`field.${code}`, { label: label(field) }) : undefined
  return { label, errorText }
}
