import { BackupError } from './backup-error.ts'

// A backup is a plain .tar.gz (ustar), so that it can be looked into with any tool. Only what a backup needs of the format is here:
// regular files with known sizes.

const BLOCK = 512
/** Larger than any entry but a picture: tables come in pieces. */
const MAX_ENTRY_BYTES = 1024 * 1024 * 1024
/** Octal numbers of the format end here. */
const NAME_BYTES = 100

/** An entry being read; its content has to be taken before the next one. */
export type TarEntry = { name: string; size: number; content: AsyncIterable<Buffer> }

/** The header block of a file. */
export function tarHeader(name: string, size: number): Buffer {
  const { prefix, rest } = splitName(name)
  const header = Buffer.alloc(BLOCK)
  header.write(rest, 0, 'utf8')
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(prefix, 345, 'utf8')
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** What fills a file's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
}

/** Two empty blocks end an archive. */
export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK)

/** Reads an archive entry by entry as it arrives. Throws `BackupError` when it is cut or is none. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(source)
  for (;;) {
    const header = await reader.read(BLOCK)
    if (header.every((byte) => byte === 0)) return reader.drain()
    if (Number.parseInt(textAt(header, 148, 8), 8) !== checksumOf(header)) throw new BackupError('The file is damaged or is no backup.')
    const size = Number.parseInt(textAt(header, 124, 12), 8)
    if (!Number.isInteger(size) || size < 0 || size > MAX_ENTRY_BYTES) throw new BackupError('The file is damaged: an entry has no size.')
    const prefix = textAt(header, 345, 155)
    const name = prefix === '' ? textAt(header, 0, NAME_BYTES) : `${prefix}/${textAt(header, 0, NAME_BYTES)}`
    let left = size
    const content = (async function* () {
      while (left > 0) {
        const piece = await reader.readSome(left)
        left -= piece.length
        yield piece
      }
    })()
    yield { name, size, content }
    for await (const _ of content) continue
    await reader.read(tarPadding(size).length)
  }
}

function splitName(name: string): { prefix: string; rest: string } {
  if (Buffer.byteLength(name) <= NAME_BYTES) return { prefix: '', rest: name }
  const cut = name.lastIndexOf('/')
  const [prefix, rest] = [name.slice(0, cut), name.slice(cut + 1)]
  if (cut < 0 || Buffer.byteLength(prefix) > 155 || Buffer.byteLength(rest) > NAME_BYTES)
    throw new BackupError(`The name of ${name} is too long for a backup.`)
  return { prefix, rest }
}

/** Sum of all bytes, its own eight taken as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0)
}

function textAt(header: Buffer, offset: number, length: number): string {
  const end = header.indexOf(0, offset)
  return header.toString('utf8', offset, end < 0 || end > offset + length ? offset + length : end).trim()
}

/** Hands a stream out in pieces of the wanted size. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async read(size: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for (let left = size; left > 0; ) {
      const piece = await this.readSome(left)
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }

  async readSome(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const { value, done } = await this.#source.next()
      if (done) throw new BackupError('The file is cut: its end is missing.')
      this.#rest = value
    }
    const piece = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(piece.length)
    return piece
  }

  /** To the end, so that the checksum of the compression is compared too. */
  async drain(): Promise<void> {
    for (let next = await this.#source.next(); !next.done; next = await this.#source.next()) continue
  }
}
