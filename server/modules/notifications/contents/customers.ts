import { readRequest, requestToken } from '#modules/customers/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { ContentRequest, ReadContent } from '../mail-contents.ts'

/** Stands for the token in a preview: whoever reads the mail log must not be able to act in the customer's place. */
const MASK = '••••••••'

/** A link to choose a new password. The token stands behind the `#`: browsers send it to no server and no log holds it (SX-27). */
export const customerPasswordReset: ReadContent<'customer_password_reset'> = (tx, request) => linkMail(tx, request, 'reset-password')

/** A link that proves a new address. */
export const emailChange: ReadContent<'email_change'> = (tx, request) => linkMail(tx, request, 'confirm-email')

async function linkMail(tx: Tx, { mail, shopVariables, storeUrl, keyring, isMasked }: ContentRequest, page: string) {
  const requestId = String(mail.refs.requestId)
  const { customerName, expiresAt } = await readRequest(tx, requestId)
  const token = isMasked ? MASK : requestToken(keyring, { shopId: tx.shopId, requestId })
  const variables = { shop: shopVariables, customer: { name: customerName }, url: `${storeUrl}/${page}#${token}`, expires_at: expiresAt }
  return { variables, attachments: [] }
}
