import { randomFillSync, randomInt } from 'node:crypto'

const pool = new Uint8Array(16 * 256)
let used = pool.length
/** Begins anywhere, so that two processes do not count alike; from the lower half it never comes round in a process's life. */
let made = randomInt(2 ** 31)

/**
 * A new UUIDv7: 48 bits of milliseconds, a counter of 32 bits, then 42 random bits. Ids made later sort later, within a process also
 * those of one millisecond (RFC 9562, 6.2, method 1), so rows of one transaction read back in the order they were written, and index
 * pages stay warm.
 */
export function newId(nowMs: number = Date.now()): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + 16))
  used += 16
  made = (made + 1) % 2 ** 32
  bytes.writeUIntBE(nowMs, 0, 6)
  // Version 7 and the counter's upper 12 bits; the variant and its middle 14 bits; its lower 6 bits and 2 random ones.
  bytes.writeUInt16BE(0x7000 | (made >>> 20), 6)
  bytes.writeUInt16BE(0x8000 | ((made >>> 6) & 0x3fff), 8)
  bytes.writeUInt8(((made & 0x3f) << 2) | (bytes.readUInt8(10) & 0x03), 10)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The smallest UUIDv7 of a millisecond: ids made at or after it are not below, so a stretch of time is a range of ids. */
export function firstIdAt(atMs: number): string {
  const hex = Math.min(Math.max(Math.trunc(atMs), 0), 2 ** 48 - 1)
    .toString(16)
    .padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a UUID in lower-case canonical form, the only form the API takes. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
