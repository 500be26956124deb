import { type Static, Type } from 'typebox'
import { Id, Instant, ListOf, Nullable, PageQuery, Possible, Version } from '#platform/http/schemas.ts'
import { mailKinds, mailLanguages } from './mail-kinds.ts'

const Closed = { additionalProperties: false } as const
/** Liquid sources are bounded once more, with a reason, by `checkTemplate`. */
const Source = Type.String({ maxLength: 200_000, description: 'Liquid' })
const Kind = Type.Enum([...mailKinds])
const Locale = Type.Enum([...mailLanguages])
const State = Type.Enum(['queued', 'sending', 'sent', 'failed', 'skipped', 'logged'])

export const MailParams = Type.Object({ mailId: Id })
export const TemplateParams = Type.Object({ template: Kind, locale: Locale })

export const MailQuery = Type.Interface([PageQuery], {
  state: Type.Optional(State),
  template: Type.Optional(Kind),
  orderId: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 254, description: 'Recipient, or its beginning' })),
})
export type MailQuery = Static<typeof MailQuery>

const mailFacts = {
  id: Id,
  template: Kind,
  locale: Locale,
  recipient: Nullable(Type.String()),
  state: State,
  skipReason: Nullable(Type.Enum(['no_recipient', 'recipient_invalid', 'template_disabled'])),
  attempts: Type.Integer(),
  messageId: Nullable(Type.String()),
  errorCode: Nullable(Type.String()),
  errorText: Nullable(Type.String({ description: 'What the mail server or the network said' })),
  orderId: Nullable(Id),
  resendOf: Nullable(Id),
  isTest: Type.Boolean(),
  createdAt: Instant,
  nextAttemptAt: Nullable(Instant),
  sentAt: Nullable(Instant),
}

export const MailRow = Type.Object(mailFacts)
export type MailRow = Static<typeof MailRow>
export const MailList = ListOf(MailRow)

const Rendered = {
  subject: Type.String(),
  html: Type.String({ description: 'A whole page; show it in a sandboxed frame' }),
  text: Type.String(),
}
const Attachment = Type.Object({ filename: Type.String(), contentType: Type.String() })

export const MailView = Type.Object({
  ...mailFacts,
  /** As it is written now, codes masked; null when what it is about is gone. */
  preview: Nullable(Type.Object({ ...Rendered, attachments: Type.Array(Attachment) })),
  can: Type.Object({ resend: Possible }),
})
export type MailView = Static<typeof MailView>

export const TemplateBody = Type.Object({ subject: Source, html: Source, text: Source }, Closed)
export const TemplateChangeBody = Type.Object(
  { subject: Source, html: Source, text: Source, isEnabled: Type.Boolean(), version: Version },
  Closed,
)
export const VersionQuery = Type.Object({ version: Type.Integer({ minimum: 0 }) })
export const TestSendBody = Type.Object({ to: Type.String({ minLength: 3, maxLength: 254 }) }, Closed)
export const QueuedMail = Type.Object({ id: Id })

export const TemplateView = Type.Object({
  template: Kind,
  locale: Locale,
  name: Type.String({ description: 'Name of the mail in its own language' }),
  audience: Type.Enum(['customer', 'merchant']),
  subject: Type.String(),
  html: Type.String(),
  text: Type.String(),
  isEnabled: Type.Boolean(),
  isDefault: Type.Boolean(),
  version: Version,
  updatedAt: Nullable(Instant),
  variables: Type.Array(Type.String(), { description: 'What the text may name, e.g. `order.number`, `codes[].code`' }),
  required: Type.Array(Type.String(), { description: 'What its HTML and its text have to show' }),
  can: Type.Object({ change: Possible }),
})
export type TemplateView = Static<typeof TemplateView>
export const TemplateRow = Type.Object({
  template: Kind,
  locale: Locale,
  name: Type.String(),
  audience: Type.Enum(['customer', 'merchant']),
  isEnabled: Type.Boolean(),
  isDefault: Type.Boolean(),
})
export type TemplateRow = Static<typeof TemplateRow>
export const TemplateList = Type.Object({ items: Type.Array(TemplateRow) })
export const TemplatePreview = Type.Object({ ...Rendered, canSave: Possible })
