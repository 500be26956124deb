import {
  INVITATION_HOURS,
  makeInvitationLink,
  makePasswordResetLink,
  PASSWORD_RESET_HOURS,
  readInvitationFacts,
  readPasswordReset,
  setupUrl,
} from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { ReadContent } from '../mail-contents.ts'
import type { MailSource } from '../mail-row.ts'

/** Stands for the token in a preview: whoever reads the mail log must not be able to accept in somebody's place. */
const MASK = '••••••••'

/** Somebody is asked to work in the shop. The link is made now and stands in this mail only; a preview shows none (SX-27). */
export const staffInvited: ReadContent<'staff_invited'> = async (tx, { mail, shopVariables, baseUrl, isMasked }) => {
  const invitationId = String(mail.refs.invitationId)
  const letter = isMasked ? await maskedLetter(tx, mail, invitationId) : await makeInvitationLink(tx, { invitationId, mailId: mail.id })
  const people = { staff: { name: letter.name }, inviter: { name: letter.inviterName } }
  const link = { url: setupUrl(baseUrl, letter.token), expires_at: letter.expiresAt }
  return { variables: { shop: shopVariables, ...people, ...link }, attachments: [] }
}

async function maskedLetter(tx: Tx, { createdAt }: MailSource, invitationId: string) {
  const expiresAt = new Date(createdAt.getTime() + INVITATION_HOURS * 3_600_000)
  return { ...(await readInvitationFacts(tx, invitationId)), token: MASK, expiresAt }
}

/** Somebody forgot his password: the same way, for the account's own address. */
export const passwordReset: ReadContent<'password_reset'> = async (tx, { mail, shopVariables, baseUrl, isMasked }) => {
  const resetId = String(mail.refs.resetId)
  const { token, expiresAt } = isMasked
    ? await maskedReset(tx, mail, resetId)
    : await makePasswordResetLink(tx, { resetId, mailId: mail.id })
  return { variables: { shop: shopVariables, url: setupUrl(baseUrl, token), expires_at: expiresAt }, attachments: [] }
}

async function maskedReset(tx: Tx, { createdAt }: MailSource, resetId: string) {
  await readPasswordReset(tx, resetId)
  return { token: MASK, expiresAt: new Date(createdAt.getTime() + PASSWORD_RESET_HOURS * 3_600_000) }
}
