import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '#platform/crypto/keyring.ts'

/**
 * The token of a mailed link: the id of the request and 256 bits derived from it. Nothing of it is stored (SX-27): the mail is written
 * when it leaves, again and again with the same link, and a dump of the database opens no account.
 */
export function requestToken(keyring: Keyring, { shopId, requestId }: { shopId: string; requestId: string }): string {
  return `${requestId}.${signature(keyring, shopId, requestId).toString('base64url')}`
}

/** The request a token names, or null when it was not made here for this shop. */
export function readRequestToken(keyring: Keyring, shopId: string, token: string): string | null {
  const [requestId = '', signed = ''] = token.split('.')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(requestId)) return null
  const given = Buffer.from(signed, 'base64url')
  const wanted = signature(keyring, shopId, requestId)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? requestId : null
}

function signature(keyring: Keyring, shopId: string, requestId: string): Buffer {
  return createHmac('sha256', keyring.keyFor('sessions')).update(`aftercart/customer-request/1\n${shopId}\n${requestId}`).digest()
}
