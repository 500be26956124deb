import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { DomainError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { contentKind } from './content-kind.ts'
import { pictureSize } from './picture-size.ts'
import { picturePath, storePicture } from './pictures.ts'
import { receiveUpload } from './uploads.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const uint32 = (value: number) => value.toString(16).padStart(8, '0')

const png = (width: number, height: number) => hex(`89504e470d0a1a0a 0000000d 49484452 ${uint32(width)} ${uint32(height)} 0806000000`)
const jpeg = hex(
  'ffd8 ffe0 0010 4a46494600010100000100010000 ffff e1 0004 0000 ffc4 0003 00 ffc2 0011 08 0320 0258 03 012200 021101 031101',
)
const webpLossy = hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 2003 5802')
const webpLossless = hex('52494646 00000000 57454250 5650384c 00000000 2f 1fc39500')
const webpExtended = hex('52494646 00000000 57454250 56503858 0a000000 00000000 1f0300 570200')

test('sizes are read from the headers of PNG, JPEG and WebP', () => {
  assert.deepEqual(pictureSize('png', png(800, 600)), { width: 800, height: 600 })
  assert.deepEqual(pictureSize('jpeg', jpeg), { width: 600, height: 800 })
  for (const webp of [webpLossy, webpLossless, webpExtended]) {
    assert.equal(contentKind(webp), 'webp')
    assert.deepEqual(pictureSize('webp', webp), { width: 800, height: 600 })
  }
})

test('SX-28 a header cut anywhere, or random bytes, are malformed and nothing worse', () => {
  const cases = fc.record({
    kind: fc.constantFrom('png', 'jpeg', 'webp'),
    bytes: fc.uint8Array({ maxLength: 64 }),
    cut: fc.nat(40),
  } as const)
  fc.assert(
    fc.property(cases, ({ kind, bytes, cut }) => {
      for (const head of [Buffer.from(bytes), { png: png(8, 8), jpeg, webp: webpExtended }[kind].subarray(0, cut)]) {
        try {
          pictureSize(kind, head)
        } catch (error) {
          assert.ok(error instanceof DomainError && error.code === 'picture_malformed')
        }
      }
    }),
  )
  assert.throws(() => pictureSize('png', png(0, 5)), { code: 'picture_malformed' })
})

test('SX-28 kinds are told by content', () => {
  const kinds: [string | Buffer, string][] = [
    [png(1, 1), 'png'],
    [jpeg, 'jpeg'],
    ['GIF89a', 'gif'],
    ['%PDF-1.7', 'pdf'],
    [hex('504b0304'), 'zip'],
    [hex('d0cf11e0a1b11ae1'), 'ole'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'text'],
    ['序號\r\n', 'text'],
    [hex('a7c7b8b90d0a'), 'text'],
    [hex('fffe41004200'), 'text'],
    ['XXXX0000WEBP', 'unknown'],
    [Buffer.alloc(20), 'unknown'],
    ['', 'unknown'],
  ]
  for (const [content, kind] of kinds) assert.equal(contentKind(Buffer.from(content)), kind)
})

async function upload(content: Buffer, dataDir: string) {
  return receiveUpload({ file: Readable.from([content]), filename: 'p.png' }, { dir: join(dataDir, 'uploads'), limitBytes: 20_000_000 })
}

test('a picture is kept by its content, per shop, and the upload is gone', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'pictures-'))
  const shopId = newId()
  const first = await upload(png(800, 600), dataDir)
  const stored = await storePicture({ dataDir, shopId, upload: first })
  const { sha256 } = stored
  assert.deepEqual(stored, { sha256, extension: 'png', contentType: 'image/png', width: 800, height: 600, sizeBytes: 29 })
  const path = picturePath({ dataDir, shopId, sha256, extension: 'png' })
  assert.equal(path, join(dataDir, 'files', shopId, sha256.slice(0, 2), `${sha256}.png`))
  assert.deepEqual(await readFile(path), png(800, 600))
  const again = await Promise.all(
    [1, 2, 3, 4].map(async () => storePicture({ dataDir, shopId, upload: await upload(png(800, 600), dataDir) })),
  )
  assert.deepEqual(again, [stored, stored, stored, stored])
  assert.deepEqual(await readdir(join(dataDir, 'uploads')), [])
  assert.ok(!existsSync(picturePath({ dataDir, shopId: newId(), sha256, extension: 'png' })))
})

test('SX-28 SVG, GIF, oversized and broken pictures are refused', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'pictures-'))
  const shopId = newId()
  const refuse = async (content: Buffer, code: string) =>
    assert.rejects(storePicture({ dataDir, shopId, upload: await upload(content, dataDir) }), { code })
  await refuse(Buffer.from('<svg onload="alert(1)"/>'), 'picture_type_not_allowed')
  await refuse(Buffer.from('GIF89a'), 'picture_type_not_allowed')
  await refuse(Buffer.from('<html>'), 'picture_type_not_allowed')
  await refuse(png(8193, 1), 'picture_dimensions_too_large')
  await refuse(png(8000, 8000), 'picture_dimensions_too_large')
  await refuse(png(1, 1).subarray(0, 20), 'picture_malformed')
  await refuse(Buffer.concat([png(1, 1), Buffer.alloc(10 * 1024 * 1024)]), 'picture_too_large')
  assert.ok(!existsSync(join(dataDir, 'files')))
})

test('SX-28 a picture address cannot leave the shop', () => {
  const good = { dataDir: '/d', shopId: newId(), sha256: 'a'.repeat(64), extension: 'png' }
  assert.ok(picturePath(good).startsWith('/d/files/'))
  for (const bad of [
    { shopId: '..' },
    { sha256: `../${'a'.repeat(61)}` },
    { sha256: 'A'.repeat(64) },
    { extension: 'png/../x' },
    { extension: 'svg' },
  ]) {
    assert.throws(() => picturePath({ ...good, ...bad }), { code: 'picture_not_found' })
  }
})
