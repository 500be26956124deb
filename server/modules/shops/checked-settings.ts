import { DomainError, demand } from '#kernel/errors.ts'
import { isEmail, normaliseEmail } from '#kernel/text.ts'
import { accentColorReadable } from './accent-color.ts'
import type { ViewOverrides } from './view-settings.ts'

/**
 * The settings as they are stored: texts trimmed, addresses once each. Of a shop or of one store view, whole or in part. Throws
 * `accent_color_invalid`, `accent_contrast_low`, `email_invalid { email }`.
 */
export function checkedSettings<Settings extends ViewOverrides>(settings: Settings): Settings {
  const { accentColor, notificationEmails, contactEmail } = settings
  if (accentColor !== undefined) demand(accentColorReadable(accentColor))
  const wrong = [...(notificationEmails ?? []), ...(contactEmail ? [contactEmail] : [])].find((email) => !isEmail(normaliseEmail(email)))
  if (wrong !== undefined) throw new DomainError('email_invalid', { email: wrong })
  const trimmed = Object.entries(settings).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
  return { ...Object.fromEntries(trimmed), ...(notificationEmails ? { notificationEmails: eachOnce(notificationEmails) } : {}) }
}

function eachOnce(emails: readonly string[]): string[] {
  return [...new Map(emails.map((email) => [normaliseEmail(email), email.trim()])).values()]
}
