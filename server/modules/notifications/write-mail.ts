import { contactLine, readShopIn, type Shop, senderName } from '#modules/shops/index.ts'
import type { Deps } from '#platform/deps.ts'
import type { MailAttachment } from '#platform/mail/smtp.ts'
import type { MailTemplate, RenderedMail } from '#platform/mail/templates.ts'
import type { Tx } from '#platform/tx.ts'
import { composeMail } from './compose-mail.ts'
import { type ContentRequest, type MailContent, mailContents } from './mail-contents.ts'
import { type MailKind, type MailLanguage, mailRules } from './mail-kinds.ts'
import type { MailSource } from './mail-row.ts'
import { readTemplate } from './read-template.ts'
import { sampleVariables } from './sample-variables.ts'

/** A mail as it leaves: `senderName` is what the sender is called, `replyTo` where a customer's answer goes. */
export type WrittenMail = RenderedMail & { attachments: MailAttachment[]; senderName: string; replyTo: string | null }

/**
 * Writes a mail from the rows it is about, in the words and with the settings of the store view of its language (SX-41). Codes are opened here and nowhere else, and not even here
 * with `isMasked`. Throws what is missing as a `DomainError`, and liquidjs errors for a template that its values do not fit.
 */
export function writeMail(
  tx: Tx,
  deps: Pick<Deps, 'config' | 'keyring'>,
  mail: MailSource,
  options: { isMasked: boolean },
): Promise<WrittenMail> {
  return mailWriter(tx, deps, options)(mail)
}

/** Writes several mails of one transaction, reading the shop in each language and each text once. */
export function mailWriter(
  tx: Tx,
  deps: Pick<Deps, 'config' | 'keyring'>,
  { isMasked }: { isMasked: boolean },
): (mail: MailSource) => Promise<WrittenMail> {
  const shops = new Map<MailLanguage, Promise<Shop>>()
  const templates = new Map<string, Promise<MailTemplate>>()
  return async (mail) => {
    const key = `${mail.kind} ${mail.language}`
    const knownShop = shops.get(mail.language) ?? readShopIn(tx, mail.language)
    shops.set(mail.language, knownShop)
    const known = templates.get(key) ?? readTemplate(tx, mail.kind, mail.language)
    templates.set(key, known)
    const [shop, template] = await Promise.all([knownShop, known])
    const request = { ...frameOf(deps, shop), mail, shop, keyring: deps.keyring, isMasked }
    return writeKind(tx, mail.kind, request, template)
  }
}

/** A mail of invented values: the preview of a text that is being edited, saved or not (SX-41). */
export async function writeSample(
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  draft: { kind: MailKind; language: MailLanguage; template: MailTemplate },
): Promise<RenderedMail> {
  const shop = await readShopIn(tx, draft.language)
  const { shopVariables } = frameOf(deps, shop)
  const variables = sampleOf(draft.kind, draft.language, { shopVariables })
  return composeMail({ ...draft, variables, accentColor: shop.accentColor, contact: contactLine(shop) })
}

function frameOf({ config }: Pick<Deps, 'config'>, { handle, name, currency, timeZone }: Shop) {
  const storeUrl = `${config.baseUrl}/s/${handle}`
  const adminUrl = `${config.baseUrl}/admin/${handle}`
  return { baseUrl: config.baseUrl, storeUrl, adminUrl, shopVariables: { name, url: storeUrl, currency, time_zone: timeZone } }
}

async function writeKind<K extends MailKind>(tx: Tx, kind: K, request: ContentRequest, template: MailTemplate): Promise<WrittenMail> {
  const { mail, shop } = request
  const content: MailContent<K> =
    mail.refs.sample === true
      ? { variables: sampleOf(kind, mail.language, request), attachments: [] }
      : await mailContents[kind](tx, request)
  const { variables, attachments } = content
  const { accentColor, contactEmail } = shop
  const rendered = composeMail({ kind, language: mail.language, variables, template, accentColor, contact: contactLine(shop) })
  const replyTo = mailRules[kind].audience === 'customer' ? contactEmail : null
  return { ...rendered, attachments, senderName: senderName(shop), replyTo }
}

/** The first sample, under the shop's own name. */
function sampleOf<K extends MailKind>(kind: K, language: MailLanguage, { shopVariables }: Pick<ContentRequest, 'shopVariables'>) {
  return Object.assign({}, sampleVariables(language)[kind][0], { shop: shopVariables })
}
