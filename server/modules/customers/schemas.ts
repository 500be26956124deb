import { Type } from 'typebox'
import { Id, Instant, ListOf, Nullable, PageQuery, Version } from '#platform/http/schemas.ts'

const Locale = Type.Union([Type.Literal('zh-TW'), Type.Literal('en')])
/** No blank name, no line breaks: names stand in mails and on labels. */
const Name = Type.String({ minLength: 1, maxLength: 50, pattern: '^[^\\p{Cc}]*[^\\s\\p{Cc}][^\\p{Cc}]*$' })
const Email = Type.String({ minLength: 3, maxLength: 254 })
const Phone = Type.String({ maxLength: 30, description: 'As written in Taiwan, or +886…' })
/** Length and strength are judged by the password rules, with reasons; this only bounds the work. */
const Password = Type.String({ minLength: 1, maxLength: 1_024 })
const strict = { additionalProperties: false } as const

const OwnCustomer = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  phone: Nullable(Type.String()),
  locale: Locale,
  version: Version,
})

/** Who this browser is in the shop; null for a visitor. */
export const StoreSession = Type.Object({
  csrfToken: Type.String({ description: 'Send it back as X-CSRF-Token with every unsafe request' }),
  customer: Nullable(OwnCustomer),
})

export const SignUpBody = Type.Object(
  { name: Name, email: Email, password: Password, phone: Type.Optional(Nullable(Phone)), locale: Type.Optional(Locale) },
  strict,
)
export const SignInBody = Type.Object({ email: Email, password: Password }, strict)
export const ProfileBody = Type.Object(
  { version: Version, name: Type.Optional(Name), phone: Type.Optional(Nullable(Phone)), locale: Type.Optional(Locale) },
  strict,
)
export const PasswordBody = Type.Object({ currentPassword: Password, newPassword: Password }, strict)

export const CustomerParams = Type.Object({ customerId: Id })
export const CustomerView = Type.Object({
  id: Id,
  email: Type.String(),
  name: Type.String(),
  phone: Nullable(Type.String()),
  locale: Locale,
  isDisabled: Type.Boolean(),
  version: Version,
  createdAt: Instant,
})
export const CustomerList = ListOf(CustomerView)
export const CustomerQuery = Type.Object({
  ...PageQuery.properties,
  search: Type.Optional(Type.String({ maxLength: 254, description: 'Begin of an e-mail address, a name or a telephone number' })),
})

/** One line of an address. */
const Line = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength, pattern: '^[^\\p{Cc}]*$' })
const addressFields = {
  recipientName: Name,
  phone: Phone,
  postalCode: Line(10),
  city: Line(50, 1),
  district: Line(50),
  street: Line(200, 1),
}
export const AddressBody = Type.Object({ ...addressFields, isDefault: Type.Optional(Type.Boolean()) }, strict)
export const AddressChangeBody = Type.Object({ ...addressFields, isDefault: Type.Optional(Type.Boolean()), version: Version }, strict)
export const AddressParams = Type.Object({ addressId: Id })
export const AddressList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      recipientName: Type.String(),
      phone: Type.String(),
      postalCode: Type.String(),
      city: Type.String(),
      district: Type.String(),
      street: Type.String(),
      isDefault: Type.Boolean(),
      version: Version,
    }),
  ),
})

/** As short as a mail program may have cut it: what is no token is answered as a link that is gone. */
const Token = Type.String({ maxLength: 200, description: 'From the link of a mail' })
export const ResetRequestBody = Type.Object({ email: Email }, strict)
export const PasswordResetBody = Type.Object({ token: Token, newPassword: Password }, strict)
export const EmailChangeBody = Type.Object({ currentPassword: Password, newEmail: Email }, strict)
export const LinkBody = Type.Object({ token: Token }, strict)
