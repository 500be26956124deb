import type { Checkout, ShippingMethod } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ChoiceList } from '../../kit/choice-list.tsx'
import { TextArea, TextField } from '../../kit/field.tsx'
import { quoteWith } from '../cart/quote-with-shipping.ts'
import { AddressFields, type FieldOf } from './address-fields.tsx'
import { type CheckoutDraft, type CheckoutField, canPayWith, type FieldErrors, MAX_LENGTH } from './checkout-draft.ts'
import type { ChangeDraft } from './checkout-form.tsx'
import { fieldId, useFieldTexts } from './field-texts.ts'
import { usePaymentHelp } from './payment-help.ts'
import { PickupFields } from './pickup-fields.tsx'
import { SavedAddresses } from './saved-addresses.tsx'

type CheckoutStepsProps = { checkout: Checkout; draft: CheckoutDraft; errors: FieldErrors; onChange: ChangeDraft }

/** The numbered parts of the form, in the order a customer thinks of them. */
export function CheckoutSteps({ checkout, draft, errors, onChange }: CheckoutStepsProps) {
  const { t, money } = useText()
  const paymentHelp = usePaymentHelp()
  const shipping = checkout.shippingMethods.find((method) => method.id === draft.shippingMethodId)
  const { label, errorText } = useFieldTexts(checkout.cart.goodsKind)
  const field = (name: CheckoutField) => ({
    id: fieldId(name),
    label: label(name),
    value: draft[name],
    maxLength: MAX_LENGTH[name],
    error: errorText(name, errors[name]),
    onChange: (value: string) => onChange({ [name]: value }),
  })
  const shippingPrice = (method: ShippingMethod) => {
    const { shippingFeeAmount, shippingDiscountAmount } = quoteWith(checkout.cart.quote, method)
    const fee = shippingFeeAmount - shippingDiscountAmount
    return {
      extra: fee > 0 ? money(fee) : t('cart.shippingFree'),
      help: fee > 0 && method.freeFromAmount !== null ? t('checkout.freeFrom', { amount: money(method.freeFromAmount) }) : '',
    }
  }
  if (checkout.cart.goodsKind === 'card_key') return <CardSteps checkout={checkout} field={field} />
  return (
    <>
      <section className="panel stack checkout-step">
        <h2>{t('checkout.contact')}</h2>
        <div className="field-grid">
          <TextField {...field('name')} autoComplete="name" required />
          <TextField {...field('phone')} help={t('checkout.phoneHelp')} type="tel" autoComplete="tel" required />
          <div className="field-wide">
            <TextField {...field('email')} help={t('checkout.emailHelp')} type="email" autoComplete="email" required />
          </div>
        </div>
      </section>
      <section className="panel stack checkout-step">
        <h2>{t('checkout.shipping')}</h2>
        <ChoiceList
          {...field('shippingMethodId')}
          choices={checkout.shippingMethods.map((method) => ({
            value: method.id,
            label: method.name,
            ...shippingPrice(method),
          }))}
        />
      </section>
      {shipping && shipping.kind !== 'none' && (
        <section className="panel stack checkout-step">
          <h2>{t(shipping.kind === 'store_pickup' ? 'checkout.pickup' : 'checkout.address')}</h2>
          {shipping.kind === 'store_pickup' ? (
            <PickupFields field={field} />
          ) : (
            <>
              <SavedAddresses addresses={checkout.addresses} draft={draft} onChange={onChange} />
              <AddressFields field={field} draft={draft} onChange={onChange} />
            </>
          )}
        </section>
      )}
      <section className="panel stack checkout-step">
        <h2>{t('checkout.payment')}</h2>
        <ChoiceList
          {...field('paymentMethodId')}
          choices={checkout.paymentMethods.map((method) => {
            const isDisabled = !canPayWith(method, shipping)
            return {
              value: method.id,
              label: method.name,
              help: isDisabled ? t('checkout.codNotAllowed') : paymentHelp(method),
              isDisabled,
            }
          })}
        />
        <TextArea {...field('note')} help={t('checkout.noteHelp', { max: MAX_LENGTH.note })} />
      </section>
    </>
  )
}

/** Of card keys nothing is asked but who buys them (S1-4); an address for mails is the buyer's choice. */
function CardSteps({ checkout, field }: { checkout: Checkout; field: FieldOf }) {
  const { t } = useText()
  const paymentHelp = usePaymentHelp()
  return (
    <>
      <section className="panel stack checkout-step">
        <h2>{t('checkout.buyer')}</h2>
        <div className="field-grid">
          <TextField {...field('name')} autoComplete="name" required />
          <TextField {...field('phone')} help={t('checkout.buyerPhoneHelp')} type="tel" autoComplete="tel" required />
          <div className="field-wide">
            <TextField {...field('email')} help={t('checkout.buyerEmailHelp')} type="email" autoComplete="email" />
          </div>
        </div>
      </section>
      <section className="panel stack checkout-step">
        <h2>{t('checkout.payment')}</h2>
        <ChoiceList
          {...field('paymentMethodId')}
          choices={checkout.paymentMethods.map((method) => ({ value: method.id, label: method.name, help: paymentHelp(method) }))}
        />
      </section>
    </>
  )
}
