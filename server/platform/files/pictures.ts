import { mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DomainError } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import { pictureSize } from './picture-size.ts'
import type { StoredUpload } from './uploads.ts'

/** A picture kept by its content: the same file twice is one file. */
export type StoredPicture = {
  /** Lower-case hexadecimal, its address within the shop. */
  sha256: string
  extension: 'png' | 'jpg' | 'webp'
  contentType: 'image/png' | 'image/jpeg' | 'image/webp'
  width: number
  height: number
  sizeBytes: number
}

/** The most a shop's picture may have (SX-28): what a browser on a phone still shows without trouble. */
export const PICTURE_LIMITS = { bytes: 10 * 1024 * 1024, side: 8_192, pixels: 40_000_000 } as const

const TYPES = {
  png: { extension: 'png', contentType: 'image/png' },
  jpeg: { extension: 'jpg', contentType: 'image/jpeg' },
  webp: { extension: 'webp', contentType: 'image/webp' },
} as const

/**
 * Takes an upload into the shop's pictures: `files/<shopId>/<first two digits>/<sha256>.<extension>` below `dataDir`. The upload's
 * own file is gone afterwards. SVG (a document with scripts), GIF and everything else is refused, whatever it is called.
 *
 * Throws `picture_type_not_allowed { allowed }`, `picture_too_large { limitBytes }`, `picture_dimensions_too_large { maxSide, maxPixels }`,
 * `picture_malformed`.
 */
export async function storePicture({ dataDir, shopId, upload }: PictureSource): Promise<StoredPicture> {
  const { kind, path, sha256, sizeBytes } = upload
  if (kind !== 'png' && kind !== 'jpeg' && kind !== 'webp')
    throw new DomainError('picture_type_not_allowed', { allowed: Object.keys(TYPES) })
  if (sizeBytes > PICTURE_LIMITS.bytes) throw new DomainError('picture_too_large', { limitBytes: PICTURE_LIMITS.bytes })
  const { width, height } = pictureSize(kind, await readHead(path))
  if (Math.max(width, height) > PICTURE_LIMITS.side || width * height > PICTURE_LIMITS.pixels) {
    throw new DomainError('picture_dimensions_too_large', { maxSide: PICTURE_LIMITS.side, maxPixels: PICTURE_LIMITS.pixels })
  }
  const { extension, contentType } = TYPES[kind]
  const target = picturePath({ dataDir, shopId, sha256, extension })
  await mkdir(dirname(target), { recursive: true })
  await rename(path, target) // atomic; over the same picture it changes nothing
  return { sha256, extension, contentType, width, height, sizeBytes }
}

export type PictureSource = { dataDir: string; shopId: string; upload: StoredUpload }

/** Where a picture lies. Every part is checked, so an address from a URL can be passed as it is. Throws `picture_not_found`. */
export function picturePath({ dataDir, shopId, sha256, extension }: PictureAddress): string {
  const isExtension = Object.values(TYPES).some((type) => type.extension === extension)
  if (!isId(shopId) || !/^[0-9a-f]{64}$/.test(sha256) || !isExtension) throw new DomainError('picture_not_found')
  return join(dataDir, 'files', shopId, sha256.slice(0, 2), `${sha256}.${extension}`)
}

export type PictureAddress = { dataDir: string; shopId: string; sha256: string; extension: string }

/** A JPEG's size stands behind its metadata: previews and colour profiles of 64 KiB each. */
const HEAD_BYTES = 1024 * 1024

async function readHead(path: string): Promise<Buffer> {
  await using file = await open(path, 'r')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  return buffer.subarray(0, bytesRead)
}
