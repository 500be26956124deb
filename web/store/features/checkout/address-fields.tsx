import { useShop } from '../../app/shop-context.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { SelectField, TextField } from '../../kit/field.tsx'
import type { CheckoutField } from './checkout-draft.ts'
import { cityNames, districtsOf, postalCodeOf } from './taiwan-districts.ts'

/** What a field of the form needs, by its name. */
export type FieldOf = (name: CheckoutField) => {
  id: string
  label: string
  value: string
  maxLength: number
  error: string | undefined
  onChange: (value: string) => void
}

type AddressPart = 'city' | 'district' | 'postalCode' | 'street'
type AddressFieldsProps = {
  field: (name: AddressPart) => ReturnType<FieldOf>
  draft: { city: string }
  onChange: (changes: Partial<Record<AddressPart, string>>) => void
}

/** A delivery address. A shop in Taiwan offers cities and districts to choose from, which also gives the postal code. */
export function AddressFields({ field, draft, onChange }: AddressFieldsProps) {
  const { t } = useText()
  const { shop } = useShop()
  const isTaiwan = shop.timeZone === 'Asia/Taipei' && (draft.city === '' || cityNames.includes(draft.city))
  return (
    <div className="field-grid field-grid-address">
      {isTaiwan ? <TaiwanDistrict field={field} draft={draft} onChange={onChange} /> : <FreeDistrict field={field} />}
      <TextField {...field('postalCode')} inputMode="numeric" autoComplete="postal-code" />
      <div className="field-wide">
        <TextField {...field('street')} help={t('checkout.streetHelp')} autoComplete="street-address" required />
      </div>
    </div>
  )
}

function TaiwanDistrict({ field, draft, onChange }: AddressFieldsProps) {
  const { maxLength: _city, ...city } = field('city')
  const { maxLength: _district, ...district } = field('district')
  return (
    <>
      <SelectField
        {...city}
        required
        autoComplete="address-level1"
        options={cityNames.map((name) => ({ value: name, label: name }))}
        onChange={(value) => onChange({ city: value, district: '', postalCode: '' })}
      />
      <SelectField
        {...district}
        required
        autoComplete="address-level2"
        disabled={!draft.city}
        options={districtsOf(draft.city).map(({ name, postalCode }) => ({ value: name, label: `${postalCode} ${name}` }))}
        onChange={(value) => onChange({ district: value, postalCode: postalCodeOf(draft.city, value) })}
      />
    </>
  )
}

function FreeDistrict({ field }: Pick<AddressFieldsProps, 'field'>) {
  return (
    <>
      <TextField {...field('city')} autoComplete="address-level1" required />
      <TextField {...field('district')} autoComplete="address-level2" required />
    </>
  )
}
