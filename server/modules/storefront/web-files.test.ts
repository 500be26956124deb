import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { bareTemplate } from './document.ts'
import { createWebFiles } from './web-files.ts'

const root = mkdtempSync(path.join(tmpdir(), 'aftercart-web-'))
after(() => rmSync(root, { recursive: true }))
mkdirSync(path.join(root, 'store/assets'), { recursive: true })
mkdirSync(path.join(root, 'store/.vite'))
const script = 'export const text = "哈囉"\n'.repeat(200)
writeFileSync(path.join(root, 'store/assets/index-Ab_1.js'), script)
writeFileSync(path.join(root, 'store/assets/small.css'), 'a{}')
writeFileSync(path.join(root, 'store/.vite/manifest.json'), '{}')
writeFileSync(path.join(root, 'secret.json'), '{}')

test('SX-51 a built file is sent as it is, or compressed once for who takes it', async () => {
  const files = createWebFiles(root)
  const file = await files.find('store', 'assets/index-Ab_1.js')
  assert.equal(file?.contentType, 'text/javascript; charset=utf-8')
  const [brotli, gzip, plain] = await Promise.all([file.body('br'), file.body('gzip'), file.body('identity')])
  assert.equal(brotliDecompressSync(brotli).toString(), script)
  assert.equal(gunzipSync(gzip).toString(), script)
  assert.equal(plain.toString(), script)
  assert.ok(brotli.length < plain.length / 5)
  assert.equal(await file.body('br'), brotli, 'the same bytes again')
  const small = await files.find('store', 'assets/small.css')
  assert.equal(await small?.body('br'), await small?.body('identity'))
})

test('SX-28 only plain names below the build are files', async () => {
  const files = createWebFiles(root)
  symlinkSync(path.join(root, 'secret.json'), path.join(root, 'store/assets/.hidden.json'))
  for (const name of [
    '../secret.json',
    'assets/../../secret.json',
    '.vite/manifest.json',
    'assets/.hidden.json',
    '/etc/passwd',
    'assets//index-Ab_1.js',
    'assets',
    '',
    'assets/none.js',
    'assets/index-Ab_1.js\0.css',
    'index.html',
  ]) {
    assert.equal(await files.find('store', name), null, name)
  }
})

test('a page’s template is the bare one before the build, and the newest after each build', async () => {
  const files = createWebFiles(root)
  assert.equal(await files.template('store'), bareTemplate)
  const file = path.join(root, 'store/index.html')
  writeFileSync(file, 'first __TITLE__')
  assert.equal(await files.template('store'), 'first __TITLE__')
  writeFileSync(file, 'second')
  utimesSync(file, new Date(), new Date(Date.now() + 5_000))
  assert.equal(await files.template('store'), 'second')
})
