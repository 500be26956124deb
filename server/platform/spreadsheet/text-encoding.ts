import { createReadStream } from 'node:fs'
import { DomainError } from '#kernel/errors.ts'

/** Encodings we read, by the names of the Encoding Standard; `gb18030` includes GBK and GB 2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5' | 'gb18030'

/**
 * Decides the encoding of a text file (S0-15).
 *
 * 1. A byte order mark says it. 2. Bytes that are valid UTF-8 to the last one are UTF-8: text in Big5 or GBK practically never is.
 * 3. Otherwise Big5 or GBK, both two-byte codes over the same range:
 *    - one in which the bytes are not valid (or hold control characters, as other kinds of file do) is out; both out → error;
 *    - a word the caller expects in the first line (`序號`) that shows up in only one of the two readings decides;
 *    - else the reading with the larger share of everyday characters: Big5 orders its 5,401 common ones first (lead byte A4–C6), GBK
 *      its 3,755 (lead B0–D7, trail from A1); read as the other code, about half of them land among rare ones or letters of other
 *      scripts. A tie goes to Big5, the older habit of Taiwan.
 *
 * Throws `spreadsheet_encoding_unknown`.
 */
export async function detectEncoding(path: string, expectedWords: readonly string[]): Promise<TextEncoding> {
  const head = await readHead(path)
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (await isValid(path, 'utf-8')) return 'utf-8'
  const candidates: TextEncoding[] = []
  for (const encoding of ['big5', 'gb18030'] as const) if (await isValid(path, encoding)) candidates.push(encoding)
  const [first, second] = candidates
  if (first === undefined) throw new DomainError('spreadsheet_encoding_unknown')
  if (second === undefined) return first
  const expected = candidates.filter((encoding) => firstLineHas(head, encoding, expectedWords))
  if (expected.length === 1) return expected[0] ?? first
  const { big5, gbk } = await commonShares(path)
  return gbk > big5 ? 'gb18030' : 'big5'
}

const HEAD_BYTES = 4096

async function readHead(path: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(path, { end: HEAD_BYTES - 1 })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function isValid(path: string, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      const text = decoder.decode(chunk, { stream: true })
      if (encoding !== 'utf-8' && NOT_TEXT.test(text)) return false
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Control characters beside tab and line ends, and code points for private use, into which decoders put unassigned pairs. */
const NOT_TEXT = /(?![\t\n\r])[\p{Cc}\p{Co}]/u

function firstLineHas(head: Buffer, encoding: TextEncoding, words: readonly string[]): boolean {
  const [line = ''] = new TextDecoder(encoding).decode(head).split(/[\r\n]/, 1)
  return words.some((word) => line.includes(word))
}

/** How many of the two-byte characters are everyday ones, under either reading. */
async function commonShares(path: string): Promise<{ big5: number; gbk: number }> {
  const counts = { big5: 0, gbk: 0, pairs: 0 }
  let lead = 0
  for await (const chunk of createReadStream(path)) {
    for (const byte of chunk as Buffer) {
      if (lead === 0) {
        if (byte >= 0x81) lead = byte
        continue
      }
      counts.pairs++
      if (lead >= 0xa4 && lead <= 0xc6 && ((byte >= 0x40 && byte <= 0x7e) || byte >= 0xa1)) counts.big5++
      if (lead >= 0xb0 && lead <= 0xd7 && byte >= 0xa1) counts.gbk++
      lead = 0
    }
  }
  return { big5: counts.big5 / counts.pairs, gbk: counts.gbk / counts.pairs }
}
