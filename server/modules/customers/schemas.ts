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
