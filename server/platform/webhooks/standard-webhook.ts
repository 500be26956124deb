import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Older or newer than this is a replay or a wrong clock (Standard Webhooks 1.0). */
export const TOLERANCE_SECONDS = 5 * 60
const PREFIX = 'whsec_'
/** The standard asks for 24 to 64 bytes. */
const SECRET_BYTES = 32
/** It becomes part of an index key. */
const MAX_ID_LENGTH = 255
/** A message is checked against at most this many signatures: a rotation needs two. */
const MAX_SIGNATURES = 8

/** A message to sign: id and body exactly as sent; seconds since 1970. */
export type Message = { id: string; timestamp: number; body: Buffer }

/**
 * Standard Webhooks 1.0 on node:crypto. The `standardwebhooks` package decodes the body to text before it hashes (bytes that are
 * not UTF-8 change on the way) and reads the process's clock instead of ours; the tests use it as the other side.
 */
export function signMessage(secrets: readonly string[], message: Message): string {
  return secrets.map((secret) => `v1,${digest(secret, message).toString('base64')}`).join(' ')
}

/** True, or why the message is not believed. `webhook-signature` may carry several signatures while a secret is rotated. */
export function verifyMessage(
  secrets: readonly string[],
  { body, headers, now }: { body: Buffer; headers: IncomingHttpHeaders; now: Date },
): true | 'signature_missing' | 'signature_wrong' | 'timestamp_wrong' {
  const id = one(headers['webhook-id'])
  const timestampText = one(headers['webhook-timestamp'])
  const signatures = one(headers['webhook-signature'])
  if (!id || id.length > MAX_ID_LENGTH || !timestampText || !signatures) return 'signature_missing'
  if (!/^\d{1,12}$/.test(timestampText)) return 'timestamp_wrong'
  const timestamp = Number(timestampText)
  const given = signatures
    .split(' ')
    .slice(0, MAX_SIGNATURES)
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice(3), 'base64'))
  const isSigned = secrets.some((secret) => {
    const wanted = digest(secret, { id, timestamp, body })
    return given.some((signature) => signature.length === wanted.length && timingSafeEqual(signature, wanted))
  })
  if (!isSigned) return 'signature_wrong'
  return Math.abs(now.getTime() / 1000 - timestamp) <= TOLERANCE_SECONDS ? true : 'timestamp_wrong'
}

/** A secret as the standard writes it. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64')
}

/** The bytes of a secret. */
export function secretKey(secret: string): Buffer {
  return Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64')
}

function digest(secret: string, { id, timestamp, body }: Message): Buffer {
  return createHmac('sha256', secretKey(secret)).update(`${id}.${timestamp}.`, 'utf8').update(body).digest()
}

function one(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && header !== '' ? header : null
}
