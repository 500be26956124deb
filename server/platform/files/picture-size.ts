import { DomainError } from '#kernel/errors.ts'

/**
 * Width and height in pixels from a picture's header; nothing is decoded, so a decompression bomb costs nothing here.
 * Throws `picture_malformed`.
 */
export function pictureSize(kind: 'png' | 'jpeg' | 'webp', head: Buffer): { width: number; height: number } {
  try {
    const size = readers[kind](head)
    if (size !== null && size.width > 0 && size.height > 0) return size
  } catch (error) {
    if (!(error instanceof RangeError)) throw error // a read beyond the end: cut off
  }
  throw new DomainError('picture_malformed')
}

type Size = { width: number; height: number }

const readers: Record<'png' | 'jpeg' | 'webp', (head: Buffer) => Size | null> = {
  png(head) {
    if (head.toString('latin1', 12, 16) !== 'IHDR') return null
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
  },

  /** Walks the segments to the frame header (SOF0–SOF15 without the tables that share the range). */
  jpeg(head) {
    let at = 2
    for (;;) {
      if (head.readUInt8(at) !== 0xff) return null
      const marker = head.readUInt8(at + 1)
      if (marker === 0xff) {
        at++ // fill byte
        continue
      }
      if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
        return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }
      }
      if (marker === 0xd9 || marker === 0xda) return null
      const length = head.readUInt16BE(at + 2)
      if (length < 2) return null
      at += 2 + length
    }
  },

  webp(head) {
    const chunk = head.toString('latin1', 12, 16)
    if (chunk === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
    if (chunk === 'VP8 ' && head.toString('hex', 23, 26) === '9d012a') {
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
    }
    if (chunk === 'VP8L' && head.readUInt8(20) === 0x2f) {
      const bits = head.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    return null
  },
}
