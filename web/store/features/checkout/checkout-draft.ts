import type { FieldProblem } from '../../app/api.ts'
import type { CartKind, Checkout, GoodsKind, OrderRequest, PaymentMethod, ShippingKind, ShippingMethod } from '../../app/contract.ts'

/** What the customer has typed and chosen so far; every field is text, empty when it is not answered. */
export type CheckoutDraft = {
  name: string
  phone: string
  email: string
  shippingMethodId: string
  postalCode: string
  city: string
  district: string
  street: string
  pickupChain: string
  pickupCode: string
  pickupName: string
  paymentMethodId: string
  note: string
}

export type CheckoutField = keyof CheckoutDraft
export type FieldErrorCode = 'required' | 'choose' | 'email' | 'phone' | 'mobile' | 'storeCode' | 'postalCode' | 'tooLong' | 'invalid'
export type FieldErrors = Partial<Record<CheckoutField, FieldErrorCode>>

/** Fields in the order they stand on the page: the error summary follows it. */
export const checkoutFields: readonly CheckoutField[] = [
  'name',
  'phone',
  'email',
  'shippingMethodId',
  'city',
  'district',
  'postalCode',
  'street',
  'pickupChain',
  'pickupCode',
  'pickupName',
  'paymentMethodId',
  'note',
]

/** Longest text a field takes. */
export const MAX_LENGTH: Record<CheckoutField, number> = {
  name: 50,
  phone: 20,
  email: 254,
  shippingMethodId: 64,
  postalCode: 6,
  city: 30,
  district: 30,
  street: 200,
  pickupChain: 20,
  pickupCode: 6,
  pickupName: 40,
  paymentMethodId: 64,
  note: 500,
}

/** Starts from what the shop knows of the customer; the only method there is, is chosen already. */
export function startDraft({ defaults, shippingMethods, paymentMethods }: Checkout): CheckoutDraft {
  return {
    name: defaults.name,
    phone: localPhone(defaults.phone),
    email: defaults.email,
    shippingMethodId: shippingMethods[0]?.id ?? '',
    postalCode: defaults.postalCode,
    city: defaults.city,
    district: defaults.district,
    street: defaults.street,
    pickupChain: '',
    pickupCode: '',
    pickupName: '',
    paymentMethodId: paymentMethods.length === 1 ? (paymentMethods[0]?.id ?? '') : '',
    note: '',
  }
}

/** A Taiwanese number as people write it; others stay international. */
export function localPhone(phone: string): string {
  return phone.replace(/^\+886/, '0')
}

/** What is missing or cannot be right. The server checks again; this only saves the customer a round trip. */
export function draftErrors(draft: CheckoutDraft, checkout: Checkout): FieldErrors {
  return checkout.cart.goodsKind === 'card_key' ? cardErrors(draft, checkout) : goodsErrors(draft, checkout)
}

/** Of card keys a name, a mobile number and a way to pay (S1-4). */
function cardErrors(draft: CheckoutDraft, { paymentMethods }: Checkout): FieldErrors {
  const errors: FieldErrors = {}
  if (!paymentMethods.some((method) => method.id === draft.paymentMethodId)) errors.paymentMethodId = 'choose'
  for (const field of ['name', 'phone', 'email'] as const) if (draft[field].trim().length > MAX_LENGTH[field]) errors[field] = 'tooLong'
  if (draft.email.trim() && !isEmail(draft.email)) errors.email = 'email'
  if (!isPhone(draft.phone) || (isOfTaiwan(draft.phone) && !isMobile(draft.phone))) errors.phone = 'phone'
  for (const field of ['name', 'phone'] as const) if (!draft[field].trim()) errors[field] = 'required'
  return errors
}

function goodsErrors(draft: CheckoutDraft, { shippingMethods, paymentMethods }: Checkout): FieldErrors {
  const errors: FieldErrors = {}
  const shipping = shippingMethods.find((method) => method.id === draft.shippingMethodId)
  const payment = paymentMethods.find((method) => method.id === draft.paymentMethodId)
  if (!shipping) errors.shippingMethodId = 'choose'
  if (!payment || !canPayWith(payment, shipping)) errors.paymentMethodId = 'choose'
  for (const field of checkoutFields) if (draft[field].trim().length > MAX_LENGTH[field]) errors[field] = 'tooLong'
  if (!isEmail(draft.email)) errors.email = 'email'
  if (!isPhone(draft.phone)) errors.phone = 'phone'
  else if (shipping?.kind === 'store_pickup' && !isMobile(draft.phone)) errors.phone = 'mobile'
  if (shipping?.kind === 'store_pickup' && !isStoreCode(draft)) errors.pickupCode = 'storeCode'
  for (const field of requiredFields(shipping?.kind ?? 'home'))
    if (!draft[field].trim()) errors[field] = isSelect(field) ? 'choose' : 'required'
  if (shipping?.kind === 'home' && draft.postalCode.trim() && !/^\d{3,6}$/.test(draft.postalCode.trim())) errors.postalCode = 'postalCode'
  return errors
}

/** Cash on delivery needs a shipping method that collects it. */
export function canPayWith(payment: PaymentMethod, shipping: ShippingMethod | undefined): boolean {
  return payment.provider !== 'cash_on_delivery' || shipping?.allowsCod === true
}

/** What the request is about; without `kind` nothing travels. */
type Expected = { cart: CartKind; cartVersion: number; totalAmount: number; kind: ShippingKind | null }

/** The request for this draft; an address that the shipping method does not need is not sent. */
export function orderRequest(draft: CheckoutDraft, expected: Expected): OrderRequest {
  const text = (field: CheckoutField) => draft[field].trim()
  if (expected.kind === null) return cardRequest(text, expected)
  const isHome = expected.kind === 'home'
  const note = text('note')
  return {
    cart: expected.cart,
    cartVersion: expected.cartVersion,
    recipient: {
      name: text('name'),
      phone: text('phone').replace(/[\s-]/g, ''),
      postalCode: isHome ? text('postalCode') : '',
      city: isHome ? text('city') : '',
      district: isHome ? text('district') : '',
      street: isHome ? text('street') : '',
      ...(expected.kind === 'store_pickup' && {
        pickupStore: { chain: text('pickupChain'), code: text('pickupCode').toUpperCase(), name: text('pickupName') },
      }),
    },
    email: text('email'),
    shippingMethodId: draft.shippingMethodId,
    paymentMethodId: draft.paymentMethodId,
    ...(note && { note }),
    expectedTotalAmount: expected.totalAmount,
  }
}

function cardRequest(text: (field: CheckoutField) => string, { cart, cartVersion, totalAmount }: Expected): OrderRequest {
  const email = text('email')
  return {
    cart,
    cartVersion,
    recipient: { name: text('name'), phone: text('phone').replace(/[\s-]/g, '') },
    ...(email && { email }),
    paymentMethodId: text('paymentMethodId'),
    expectedTotalAmount: totalAmount,
  }
}

/** The refusals that belong to one field of this form. */
const FIELD_OF_CODE: Record<string, FieldErrors> = {
  email_wrong: { email: 'email' },
  phone_wrong: { phone: 'phone' },
  address_incomplete: { street: 'invalid' },
  pickup_store_missing: { pickupName: 'required' },
  pickup_store_wrong: { pickupCode: 'storeCode' },
  phone_not_mobile: { phone: 'mobile' },
}

/** A refusal's field problems by field of this form; one it does not show is left out. */
export function serverFieldErrors(
  { code, fields }: { code: string; fields: readonly FieldProblem[] },
  goodsKind: GoodsKind = 'goods',
): FieldErrors {
  const errors: FieldErrors = { ...FIELD_OF_CODE[code] }
  if (goodsKind === 'card_key' && errors.phone) errors.phone = 'phone'
  for (const { path } of fields) {
    const last = path.split(/[./]/).at(-1)
    const field = checkoutFields.find((each) => each === last)
    if (field) errors[field] = field === 'email' ? 'email' : field === 'phone' ? 'phone' : 'invalid'
  }
  return errors
}

function requiredFields(kind: ShippingKind): CheckoutField[] {
  const contact: CheckoutField[] = ['name', 'phone', 'email']
  if (kind === 'none') return contact
  return kind === 'store_pickup' ? [...contact, 'pickupChain', 'pickupCode', 'pickupName'] : [...contact, 'city', 'district', 'street']
}

function isSelect(field: CheckoutField): boolean {
  return field === 'city' || field === 'district' || field === 'pickupChain'
}

/** How the chains number their stores; the server knows the same. */
const STORE_CODES: Record<string, RegExp> = {
  seven_eleven: /^\d{6}$/,
  family_mart: /^(F\d{5}|\d{5,6})$/i,
  hi_life: /^\d{4}$/,
  ok_mart: /^\d{4}$/,
}

/** The chains a parcel can be picked up at. */
export const pickupChains = ['seven_eleven', 'family_mart', 'hi_life', 'ok_mart'] as const

function isStoreCode({ pickupChain, pickupCode }: CheckoutDraft): boolean {
  return STORE_CODES[pickupChain]?.test(pickupCode.trim()) ?? true
}

function isOfTaiwan(value: string): boolean {
  return !/^\s*\+(?!\s*886)/.test(value)
}

/** The store writes a text message when the parcel is there. */
function isMobile(value: string): boolean {
  return /^(09|\+?8869)\d{8}$/.test(value.replace(/[\s-]/g, ''))
}

function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
}

/** Seven digits at least, with the usual separators: foreign and landline numbers are numbers too. */
function isPhone(value: string): boolean {
  return /^\+?[\d\s()-]{7,20}$/.test(value.trim()) && value.replace(/\D/g, '').length >= 7
}
