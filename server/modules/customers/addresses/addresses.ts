import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { normalisePhone } from '#kernel/text.ts'
import type { Tx } from '#platform/tx.ts'

/** An address as a customer enters it. The first one is the default; `isDefault` makes another one it. */
export type AddressDraft = {
  recipientName: string
  phone: string
  postalCode: string
  city: string
  district: string
  street: string
  isDefault?: boolean
}
/** An address as it is stored. */
export type CustomerAddress = Required<AddressDraft> & { id: string; version: number }

/** More than a family needs. */
export const MAX_ADDRESSES = 20

/** The customer's addresses, the default first, then as they were added. */
export async function readAddresses({ db, shopId }: Tx, customerId: string): Promise<CustomerAddress[]> {
  return db
    .selectFrom('customerAddresses')
    .where('shopId', '=', shopId)
    .where('customerId', '=', customerId)
    .orderBy('isDefault', 'desc')
    .orderBy('createdAt')
    .orderBy('id')
    .select(['id', 'recipientName', 'phone', 'postalCode', 'city', 'district', 'street', 'isDefault', 'version'])
    .execute()
}

/** Adds an address. Throws phone_invalid, addresses_full { maximum }. */
export async function addAddress(tx: Tx, { customerId, address }: { customerId: string; address: AddressDraft }): Promise<void> {
  const known = await lockAddresses(tx, customerId)
  if (known.length >= MAX_ADDRESSES) throw new DomainError('addresses_full', { maximum: MAX_ADDRESSES })
  const isDefault = known.length === 0 || address.isDefault === true
  if (isDefault) await endDefault(tx, customerId)
  const row = { ...address, phone: phoneOf(address), isDefault }
  const values = { shopId: tx.shopId, id: newId(tx.now.getTime()), customerId, ...row, version: 0, createdAt: tx.now }
  await tx.db.insertInto('customerAddresses').values(values).execute()
}

/** Changes an address of the customer. Throws address_not_found, address_changed { version } (SX-32), phone_invalid. */
export async function changeAddress(
  tx: Tx,
  { customerId, addressId, version, address }: { customerId: string; addressId: string; version: number; address: AddressDraft },
): Promise<void> {
  const before = (await lockAddresses(tx, customerId)).find(({ id }) => id === addressId)
  if (!before) throw new DomainError('address_not_found')
  if (before.version !== version) throw new DomainError('address_changed', { version: before.version })
  const isDefault = before.isDefault || address.isDefault === true
  if (isDefault && !before.isDefault) await endDefault(tx, customerId)
  await tx.db
    .updateTable('customerAddresses')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', addressId)
    .set({ ...address, phone: phoneOf(address), isDefault, version: version + 1 })
    .execute()
}

/** Removes an address; when it was the default, the oldest other one becomes it. Throws address_not_found. */
export async function removeAddress(tx: Tx, { customerId, addressId }: { customerId: string; addressId: string }): Promise<void> {
  const known = await lockAddresses(tx, customerId)
  const gone = known.find(({ id }) => id === addressId)
  if (!gone) throw new DomainError('address_not_found')
  await tx.db.deleteFrom('customerAddresses').where('shopId', '=', tx.shopId).where('id', '=', addressId).execute()
  const heir = gone.isDefault ? known.find(({ id }) => id !== addressId) : undefined
  if (!heir) return
  await tx.db
    .updateTable('customerAddresses')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', heir.id)
    .set({ isDefault: true, version: heir.version + 1 })
    .execute()
}

/** Under the customer's lock, so that two tabs never make two defaults. */
async function lockAddresses(tx: Tx, customerId: string): Promise<CustomerAddress[]> {
  await tx.db.selectFrom('customers').where('shopId', '=', tx.shopId).where('id', '=', customerId).select('id').forUpdate().execute()
  return readAddresses(tx, customerId)
}

async function endDefault(tx: Tx, customerId: string): Promise<void> {
  await tx.db
    .updateTable('customerAddresses')
    .where('shopId', '=', tx.shopId)
    .where('customerId', '=', customerId)
    .where('isDefault', '=', true)
    .set((eb) => ({ isDefault: false, version: eb('version', '+', 1) }))
    .execute()
}

function phoneOf({ phone }: AddressDraft): string {
  const normalised = normalisePhone(phone, 'TW')
  if (normalised === null) throw new DomainError('phone_invalid')
  return normalised
}
