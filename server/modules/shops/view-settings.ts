/** Settings of a shop of which each of its store views may have a value of its own. */
export type ViewSettings = Readonly<{
  /** What customers see as the shop's name. */
  name: string
  /** `#rrggbb`, lower case. */
  accentColor: string
  /** One line above every page of the storefront; null for none. */
  announcement: string | null
  /** Where customers ask, on every page and under every mail; null for none. Replies to mails go to the address. */
  contactEmail: string | null
  contactPhone: string | null
  /** What the sender of mails is called; null for the shop's name. */
  mailSenderName: string | null
  /** Who gets the notices about orders of this view. */
  notificationEmails: readonly string[]
}>

export type ViewSettingName = keyof ViewSettings

/** What a store view has of its own. A setting that is absent is inherited; one that is null or empty is not. */
export type ViewOverrides = { readonly [Name in ViewSettingName]?: ViewSettings[Name] | undefined }

/** Every setting that a store view may override, in the order of the screens. */
export const viewSettingNames: readonly ViewSettingName[] = [
  'name',
  'accentColor',
  'announcement',
  'contactEmail',
  'contactPhone',
  'mailSenderName',
  'notificationEmails',
]

/** What holds in a store view: its own value where it has one, even an empty one, else the shop's. */
export function effectiveSettings(shop: ViewSettings, own: ViewOverrides): ViewSettings {
  return { ...inherited(shop), ...ownOnly(own) }
}

/** The overrides of a stored row. Whatever the code does not know (any more) counts for nothing. */
export function ownOnly(own: ViewOverrides): ViewOverrides {
  return Object.fromEntries(viewSettingNames.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]])))
}

/** The shop's values of the settings that a view may override, without anything else of the shop. */
export function inherited(shop: ViewSettings): ViewSettings {
  const { name, accentColor, announcement, contactEmail, contactPhone, mailSenderName, notificationEmails } = shop
  return { name, accentColor, announcement, contactEmail, contactPhone, mailSenderName, notificationEmails }
}

/** What stands before the address in a mail's From. */
export function senderName({ mailSenderName, name }: Pick<ViewSettings, 'mailSenderName' | 'name'>): string {
  return mailSenderName ?? name
}

/** Where a customer asks, in one line; null when the shop says nothing. */
export function contactLine({ contactEmail, contactPhone }: Pick<ViewSettings, 'contactEmail' | 'contactPhone'>): string | null {
  return [contactEmail, contactPhone].filter((part) => part !== null).join(' · ') || null
}
