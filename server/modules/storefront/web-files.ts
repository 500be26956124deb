import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { bareTemplate } from './document.ts'

/** Where the build puts the two front ends. */
const builtRoot = path.resolve(import.meta.dirname, '../../../dist/web')
export type Face = 'store' | 'admin'

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

export type Encoding = 'br' | 'gzip' | 'identity'
export type WebFile = { contentType: string; body: (encoding: Encoding) => Promise<Buffer> }

/** Small pictures and fonts are compressed already, and a packet is sent whole anyway. */
const MIN_COMPRESSED_BYTES = 1_000

/**
 * The built files of both front ends, read once and kept with their compressed forms: their names are hashed, so they never change.
 * Only plain names below the build are looked for, so the number of kept files is that of the build.
 */
export function createWebFiles(root: string = builtRoot): {
  find: (face: Face, name: string) => Promise<WebFile | null>
  template: (face: Face) => Promise<string>
} {
  const files = new Map<string, WebFile>()
  const templates = new Map<Face, { text: string; mtimeMs: number }>()
  return {
    async find(face, name) {
      const key = `${face}/${name}`
      const known = files.get(key)
      if (known) return known
      const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)]
      if (!isPlainName(name) || !contentType) return null
      const content = await readFile(path.join(root, key)).catch(() => null)
      if (!content) return null
      const file = webFile(content, contentType)
      files.set(key, file)
      return file
    },
    async template(face) {
      const file = path.join(root, face, 'index.html')
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: -1 }))
      if (mtimeMs === -1) return bareTemplate
      const known = templates.get(face)
      if (known?.mtimeMs === mtimeMs) return known.text
      const text = await readFile(file, 'utf8')
      templates.set(face, { text, mtimeMs })
      return text
    },
  }
}

/** Letters, digits, `-`, `_` and dots inside names; folders by `/`: nothing that leaves the folder, nothing hidden. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/.test(name)
}

function webFile(content: Buffer, contentType: string): WebFile {
  const isText = /^text|json|svg/.test(contentType) && content.length >= MIN_COMPRESSED_BYTES
  const made = new Map<Encoding, Promise<Buffer>>()
  return {
    contentType,
    body(encoding) {
      if (encoding === 'identity' || !isText) return Promise.resolve(content)
      const known = made.get(encoding) ?? compressed(content, encoding)
      made.set(encoding, known)
      return known
    },
  }
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
/** Quality 9 of 11: within 4 % of the best size at a tenth of the time; it is done once, off the main thread. */
const BROTLI_QUALITY = 9

function compressed(content: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'gzip'
    ? gzipped(content, { level: 9 })
    : brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
}
