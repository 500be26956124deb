import type { SavedAddress } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { SelectField } from '../../kit/field.tsx'
import { type CheckoutDraft, localPhone } from './checkout-draft.ts'
import type { ChangeDraft } from './checkout-form.tsx'

type SavedAddressesProps = { addresses: readonly SavedAddress[]; draft: CheckoutDraft; onChange: ChangeDraft }

/** Fills the form from an address of the account; the fields stay open to changes. */
export function SavedAddresses({ addresses, draft, onChange }: SavedAddressesProps) {
  const { t } = useText()
  if (addresses.length < 2) return null
  const chosen = addresses.find(
    ({ street, city, recipientName }) => street === draft.street && city === draft.city && recipientName === draft.name,
  )
  const choose = (id: string) => {
    const address = addresses.find((each) => each.id === id)
    if (!address) return
    const { recipientName: name, phone, postalCode, city, district, street } = address
    onChange({ name, phone: localPhone(phone), postalCode, city, district, street })
  }
  return (
    <SelectField
      id="saved-address"
      label={t('checkout.savedAddress')}
      value={chosen?.id ?? ''}
      options={addresses.map(({ id, recipientName, city, district, street }) => ({
        value: id,
        label: `${recipientName} ${city}${district}${street}`,
      }))}
      onChange={choose}
    />
  )
}
