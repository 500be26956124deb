import { Type } from 'typebox'
import { roles } from '#platform/auth/identity.ts'
import { Id, Instant, Nullable, Possible, Version } from '#platform/http/schemas.ts'

const Locale = Type.Union([Type.Literal('zh-TW'), Type.Literal('en')])
const Currency = Type.Union([Type.Literal('TWD'), Type.Literal('CNY'), Type.Literal('USD')])
const RoleName = Type.Enum([...roles])
/** A role as requests and views name it: a built-in one by its name, one of the shop's own by its id. */
const RoleRef = Type.Union([RoleName, Id], { description: 'A built-in role, or the id of one of the shop’s own' })
const OwnRoleName = Nullable(Type.String({ description: 'Name of a role the shop made; null for a built-in one' }))
/** No blank name, no line breaks: names stand in mails and timelines. */
export const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '^[^\\p{Cc}]*[^\\s\\p{Cc}][^\\p{Cc}]*$' })
const Email = Type.String({ minLength: 3, maxLength: 254 })
/** Length and strength are judged by the password rules, with reasons; this only bounds the work. */
const Password = Type.String({ minLength: 1, maxLength: 1_024 })
const Code = Type.String({ minLength: 1, maxLength: 40, description: 'Code of the authenticator app, or a recovery code' })
const Handle = Type.String({ pattern: '^[a-z0-9](-?[a-z0-9]){1,39}$', maxLength: 40, description: 'Name in addresses: /s/<handle>/' })
const strict = { additionalProperties: false } as const

/** Who is signed in, in which shops, with which permissions. */
export const SessionView = Type.Object({
  staff: Type.Object({ id: Id, name: Type.String(), email: Type.String(), locale: Locale, hasTotp: Type.Boolean() }),
  csrfToken: Type.String({ description: 'Send it back as X-CSRF-Token with every unsafe request' }),
  shops: Type.Array(
    Type.Object({
      id: Id,
      handle: Type.String(),
      name: Type.String(),
      role: RoleRef,
      roleName: OwnRoleName,
      accentColor: Type.String(),
      isDemo: Type.Boolean(),
      sandboxPayments: Type.Boolean(),
      currency: Currency,
      timeZone: Type.String(),
      locale: Locale,
    }),
  ),
  permissions: Type.Record(Type.String(), Type.Array(Type.String()), { description: 'By shop handle' }),
})

export const SignInBody = Type.Object({ email: Email, password: Password, totpCode: Type.Optional(Code) }, strict)

export const SetupParams = Type.Object({ token: Type.String({ minLength: 16, maxLength: 100 }) })
export const SetupLinkView = Type.Object({
  kind: Type.Union([Type.Literal('first_owner'), Type.Literal('password'), Type.Literal('invitation')]),
  email: Nullable(Type.String()),
  name: Nullable(Type.String()),
  invitation: Nullable(
    Type.Object(
      { shopName: Type.String(), inviterName: Type.String(), role: RoleRef, roleName: OwnRoleName, hasAccount: Type.Boolean() },
      {
        description: 'With an account: accept it by signing in, with POST /setup/:token/acceptance',
      },
    ),
  ),
})
export const AcceptanceBody = Type.Object({ password: Password, totpCode: Type.Optional(Code) }, strict)
export const SetupBody = Type.Object(
  {
    password: Password,
    name: Type.Optional(Name),
    email: Type.Optional(Email),
    shopName: Type.Optional(Name),
    shopHandle: Type.Optional(Handle),
    locale: Type.Optional(Locale),
  },
  strict,
)
export const PasswordResetBody = Type.Object({ email: Email }, strict)
export const SetupDone = Type.Object({ email: Type.String() })

/** What each store view may have a value of its own of. */
const viewSettings = {
  name: Type.String(),
  accentColor: Type.String(),
  announcement: Nullable(Type.String({ description: 'One line above every page of the storefront' })),
  contactEmail: Nullable(Type.String({ description: 'Where customers ask; replies to mails go there' })),
  contactPhone: Nullable(Type.String()),
  mailSenderName: Nullable(Type.String({ description: 'What the sender of mails is called; null for the name' })),
  notificationEmails: Type.Array(Type.String()),
}

export const ShopView = Type.Object({
  id: Id,
  handle: Type.String(),
  currency: Currency,
  timeZone: Type.String(),
  locale: Locale,
  isDemo: Type.Boolean(),
  sandboxPayments: Type.Boolean(),
  ...viewSettings,
  guestCheckout: Type.Boolean({ description: 'Orders are taken without an account' }),
  autoCloseDays: Nullable(Type.Integer({ description: 'Days after shipping until a paid order closes by itself; null never' })),
  version: Version,
})
/** People who get the alarms of one shop. */
const MAX_NOTIFICATION_EMAILS = 20
const visibleLine = '^[^\\p{Cc}]*[^\\s\\p{Cc}][^\\p{Cc}]*$'
const viewSettingFields = {
  name: Type.Optional(Name),
  accentColor: Type.Optional(Type.String({ maxLength: 7, description: '#rrggbb; white text on it must have a contrast of 4.5 : 1' })),
  announcement: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 200, pattern: visibleLine }))),
  contactEmail: Type.Optional(Nullable(Email)),
  contactPhone: Type.Optional(Nullable(Type.String({ minLength: 3, maxLength: 40, pattern: '^[0-9+(][0-9+()#\\- ]*$' }))),
  mailSenderName: Type.Optional(Nullable(Name)),
  notificationEmails: Type.Optional(Type.Array(Email, { maxItems: MAX_NOTIFICATION_EMAILS })),
}
export const ShopBody = Type.Object(
  {
    version: Version,
    ...viewSettingFields,
    sandboxPayments: Type.Optional(Type.Boolean()),
    guestCheckout: Type.Optional(Type.Boolean()),
    autoCloseDays: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 365 }))),
  },
  strict,
)

export const StoreViewParams = Type.Object({ viewId: Id })
export const StoreViewView = Type.Object({
  id: Id,
  locale: Locale,
  name: Type.String({ description: 'Shown in the language switcher' }),
  isDefault: Type.Boolean({ description: 'What visitors without a choice see' }),
  isOffered: Type.Boolean({ description: 'Customers may choose it' }),
  version: Version,
  own: Type.Partial(Type.Object(viewSettings), { description: 'Values of its own; what is absent is inherited from the shop' }),
  inherited: Type.Object(viewSettings, { description: 'The shop’s values' }),
  effective: Type.Object(viewSettings, { description: 'What holds in this view' }),
  can: Type.Object({ withdraw: Possible }),
})
export const StoreViewList = Type.Object({ items: Type.Array(StoreViewView) })
export const StoreViewBody = Type.Object(
  {
    version: Version,
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 30, pattern: visibleLine })),
    isOffered: Type.Optional(Type.Boolean()),
    own: Type.Optional(
      Type.Object(viewSettingFields, { ...strict, description: 'All its own values; a setting that is not in it is inherited again' }),
    ),
  },
  strict,
)

export const StaffParams = Type.Object({ staffId: Id })
export const StaffView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: RoleRef,
  roleName: OwnRoleName,
  isDisabled: Type.Boolean(),
  hasPassword: Type.Boolean(),
  hasTotp: Type.Boolean(),
  createdAt: Instant,
})
export const StaffList = Type.Object({ items: Type.Array(StaffView) })
export const InvitationBody = Type.Object({ email: Email, name: Name, role: RoleRef, locale: Type.Optional(Locale) }, strict)
export const InvitationParams = Type.Object({ invitationId: Id })
export const InvitationView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: RoleRef,
  roleName: OwnRoleName,
  inviterName: Type.String(),
  createdAt: Instant,
  sentAt: Instant,
  expiresAt: Nullable(Type.String({ format: 'date-time', description: 'Until when the newest link works; null while none is out' })),
  can: Type.Object({ handOver: Possible }),
})
export const InvitationList = Type.Object({ items: Type.Array(InvitationView) })
export const InvitationLink = Type.Object({
  url: Type.String({ description: 'Shown once. Only on an installation without SMTP; hand it to the person himself' }),
  expiresAt: Instant,
})
export const StaffBody = Type.Object({ role: Type.Optional(RoleRef), isDisabled: Type.Optional(Type.Boolean()) }, strict)

export const SessionParams = Type.Object({ sessionId: Id })
export const SessionList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      address: Nullable(Type.String({ description: 'Where it was signed in from' })),
      userAgent: Nullable(Type.String()),
      createdAt: Instant,
      lastSeenAt: Instant,
      isCurrent: Type.Boolean(),
    }),
  ),
})
export const ProfileBody = Type.Object({ name: Type.Optional(Name), locale: Type.Optional(Locale) }, strict)
export const PasswordBody = Type.Object({ currentPassword: Password, newPassword: Password }, strict)
export const TotpStart = Type.Object({ secret: Type.String(), uri: Type.String({ description: 'otpauth:// address for the QR code' }) })
export const TotpConfirmationBody = Type.Object({ code: Code }, strict)
export const TotpRecovery = Type.Object({ recoveryCodes: Type.Array(Type.String()) })
export const TotpRemovalBody = Type.Object({ password: Password }, strict)
