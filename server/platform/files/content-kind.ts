/** What a file is by its first bytes. `zip` includes .xlsx, `ole` is the container of legacy and of encrypted Office files. */
export type ContentKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'pdf' | 'zip' | 'ole' | 'text' | 'unknown'

/** How many bytes `contentKind` wants to see. */
export const KIND_HEAD_BYTES = 512

/** Decides by content; names and the client's Content-Type are never asked (SX-28). `text` may be CSV, a list, also HTML or SVG. */
export function contentKind(head: Uint8Array): ContentKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, KIND_HEAD_BYTES))
  const found = SIGNATURES.find(({ hex, offset = 0 }) => bytes.toString('hex', offset, offset + hex.length / 2) === hex)
  if (found !== undefined) return found.kind === 'webp' && !bytes.toString('latin1', 0, 4).startsWith('RIFF') ? 'unknown' : found.kind
  return looksLikeText(bytes) ? 'text' : 'unknown'
}

const SIGNATURES: readonly { kind: ContentKind; hex: string; offset?: number }[] = [
  { kind: 'png', hex: '89504e470d0a1a0a' },
  { kind: 'jpeg', hex: 'ffd8ff' },
  { kind: 'webp', hex: '57454250', offset: 8 },
  { kind: 'gif', hex: '474946383761' },
  { kind: 'gif', hex: '474946383961' },
  { kind: 'pdf', hex: '255044462d' },
  { kind: 'zip', hex: '504b0304' },
  { kind: 'zip', hex: '504b0506' },
  { kind: 'ole', hex: 'd0cf11e0a1b11ae1' },
]

/** No control bytes but tab and line ends; UTF-16 has zero bytes and is known by its byte order mark. */
function looksLikeText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false
  const mark = bytes.toString('hex', 0, 2)
  return mark === 'fffe' || mark === 'feff' || bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
}
