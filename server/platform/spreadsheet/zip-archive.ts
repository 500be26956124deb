import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { DomainError } from '#kernel/errors.ts'
import type { SheetLimits } from './limits.ts'

/** One file inside the archive, as its central directory declares it. The name is only ever compared, never used as a path. */
export type ZipEntry = {
  name: string
  method: number
  crc: number
  packedBytes: number
  unpackedBytes: number
  headerOffset: number
}

/** An open archive: entries by lower-case name (part names compare without case). */
export type ZipArchive = {
  entries: ReadonlyMap<string, ZipEntry>
  /** The unpacked bytes; stops with an error at the first byte beyond the declared size. */
  read(entry: ZipEntry): AsyncGenerator<Uint8Array>
  close(): Promise<void>
}

const MAX_COMMENT = 65_535
const END_RECORD = 22
const DIRECTORY_RECORD = 46
const LOCAL_RECORD = 30
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024
const LARGE_ENTRY_BYTES = 1024 * 1024
const READ_BYTES = 64 * 1024
const INFLATE_BYTES = 64 * 1024

/**
 * Opens a ZIP by its central directory, which a file on disk allows: all declared sizes are checked before a single byte is
 * unpacked, and parts can be read in the order we need them (shared strings usually stand behind the sheet). A streaming reader
 * would have to trust the local headers, which need not carry sizes at all.
 *
 * Throws `spreadsheet_malformed`, `spreadsheet_encrypted`, `spreadsheet_too_large { limit, max }` (SX-28).
 */
export async function openArchive(path: string, limits: SheetLimits): Promise<ZipArchive> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > limits.packedBytes) throw tooLarge('packedBytes', limits.packedBytes)
    const directory = await readDirectory(file, size, limits)
    const entries = parseDirectory(directory)
    checkSizes([...entries.values()], { fileBytes: size, limits })
    return { entries, read: (entry) => readEntry(file, entry, directory.offset), close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

type Directory = { bytes: Buffer; count: number; offset: number }

async function readDirectory(file: FileHandle, size: number, limits: SheetLimits): Promise<Directory> {
  const tail = await readAt(file, {
    position: Math.max(0, size - MAX_COMMENT - END_RECORD),
    length: Math.min(size, MAX_COMMENT + END_RECORD),
  })
  const end = tail.lastIndexOf('PK\x05\x06', -END_RECORD, 'latin1')
  if (end < 0) throw malformed('zip_truncated')
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const offset = tail.readUInt32LE(end + 16)
  if (count > limits.entries) throw tooLarge('entries', limits.entries)
  if (length > MAX_DIRECTORY_BYTES) throw tooLarge('directoryBytes', MAX_DIRECTORY_BYTES)
  if (offset + length > size - (tail.length - end)) throw malformed('zip_directory')
  return { bytes: await readAt(file, { position: offset, length }), count, offset }
}

function parseDirectory({ bytes, count }: Directory): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + DIRECTORY_RECORD > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw malformed('zip_directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const next = at + DIRECTORY_RECORD + nameLength + extraLength + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw malformed('zip_directory')
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new DomainError('spreadsheet_encrypted')
    const nameEnd = at + DIRECTORY_RECORD + nameLength
    const name = bytes
      .toString('utf8', at + DIRECTORY_RECORD, nameEnd)
      .replaceAll('\\', '/')
      .toLowerCase()
    // Two entries of one name let two readers see two different workbooks.
    if (entries.has(name)) throw malformed('zip_duplicate_name')
    entries.set(name, {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      ...longSizes(bytes.subarray(nameEnd, nameEnd + extraLength), {
        packedBytes: bytes.readUInt32LE(at + 20),
        unpackedBytes: bytes.readUInt32LE(at + 24),
        headerOffset: bytes.readUInt32LE(at + 42),
      }),
    })
    at = next
  }
  return entries
}

type Sizes = { packedBytes: number; unpackedBytes: number; headerOffset: number }

/** Some exporters write small files with 64-bit sizes: a field of all ones stands in the extra field 1, in this order. */
function longSizes(extra: Buffer, sizes: Sizes): Sizes {
  const result = { ...sizes }
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4
      for (const key of ['unpackedBytes', 'packedBytes', 'headerOffset'] as const) {
        if (result[key] !== 0xffffffff) continue
        if (field + 8 > Math.min(end, extra.length)) throw malformed('zip_directory')
        result[key] = Number(extra.readBigUInt64LE(field))
        field += 8
      }
    }
    at = end
  }
  return result
}

function checkSizes(entries: readonly ZipEntry[], { fileBytes, limits }: { fileBytes: number; limits: SheetLimits }): void {
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpackedBytes > limits.unpackedBytes) throw tooLarge('unpackedBytes', limits.unpackedBytes)
  const large = entries.filter((entry) => entry.unpackedBytes > LARGE_ENTRY_BYTES)
  if (unpackedBytes > fileBytes * limits.ratio || large.some((entry) => entry.unpackedBytes > entry.packedBytes * limits.ratio)) {
    throw tooLarge('ratio', limits.ratio)
  }
}

async function* readEntry(file: FileHandle, entry: ZipEntry, directoryOffset: number): AsyncGenerator<Uint8Array> {
  const start = await dataStart(file, entry, directoryOffset)
  if (entry.method !== 0 && entry.method !== 8) throw malformed('zip_method')
  let seen = 0
  let crc = 0
  for await (const chunk of unpacked(file, entry, start)) {
    seen += chunk.length
    if (seen > entry.unpackedBytes) throw malformed('zip_size')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (seen !== entry.unpackedBytes || crc !== entry.crc) throw malformed('zip_checksum')
}

async function dataStart(file: FileHandle, entry: ZipEntry, directoryOffset: number): Promise<number> {
  if (entry.headerOffset + LOCAL_RECORD > directoryOffset) throw malformed('zip_entry')
  const header = await readAt(file, { position: entry.headerOffset, length: LOCAL_RECORD })
  if (header.readUInt32LE(0) !== 0x04034b50) throw malformed('zip_entry')
  const start = entry.headerOffset + LOCAL_RECORD + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.packedBytes > directoryOffset) throw malformed('zip_entry')
  return start
}

async function* unpacked(file: FileHandle, entry: ZipEntry, start: number): AsyncGenerator<Uint8Array> {
  if (entry.packedBytes === 0) return
  const packed = file.createReadStream({ start, end: start + entry.packedBytes - 1, autoClose: false, highWaterMark: READ_BYTES })
  if (entry.method === 0) {
    yield* packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: INFLATE_BYTES })
  pipeline(packed, inflate, () => undefined) // errors reach the loop below through `inflate`
  try {
    yield* inflate
  } catch (error) {
    throw Object.assign(malformed('zip_data'), { cause: error })
  }
}

async function readAt(file: FileHandle, { position, length }: { position: number; length: number }): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw malformed('zip_truncated')
  return buffer
}

function malformed(reason: string): DomainError {
  return new DomainError('spreadsheet_malformed', { reason })
}

function tooLarge(limit: string, max: number): DomainError {
  return new DomainError('spreadsheet_too_large', { limit, max })
}
