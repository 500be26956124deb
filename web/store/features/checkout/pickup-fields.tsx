import { useText } from '../../i18n/text-context.tsx'
import { SelectField, TextField } from '../../kit/field.tsx'
import type { FieldOf } from './address-fields.tsx'
import { pickupChains } from './checkout-draft.ts'

/** The convenience store where the parcel is picked up: chain, number and name, as the chain's own store finder shows them. */
export function PickupFields({ field }: { field: FieldOf }) {
  const { t } = useText()
  const { maxLength: _chain, ...chain } = field('pickupChain')
  return (
    <div className="field-grid">
      <SelectField {...chain} options={pickupChains.map((value) => ({ value, label: t(`pickup.${value}`) }))} />
      <TextField {...field('pickupCode')} help={t('checkout.storeCodeHelp')} autoComplete="off" required />
      <div className="field-wide">
        <TextField {...field('pickupName')} autoComplete="off" required />
      </div>
    </div>
  )
}
