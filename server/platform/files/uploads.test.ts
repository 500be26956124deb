import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { DomainError } from '#kernel/errors.ts'
import { displayName, receiveUpload, sweepUploads } from './uploads.ts'

const freshDir = async () => join(await mkdtemp(join(tmpdir(), 'uploads-')), 'uploads')
const part = (content: Uint8Array, filename = 'list.csv') => ({ file: Readable.from([content]), filename })

test('SX-28 an upload gets a random private name; its own is only shown', async () => {
  const dir = await freshDir()
  const content = Buffer.from('序號\nA001\n')
  const upload = await receiveUpload(part(content, '../../etc/pass\u0000wd\u202e.csv'), { dir, limitBytes: content.length })
  assert.match(upload.path, /\/uploads\/[0-9a-f]{32}\.upload$/)
  assert.equal(dirname(upload.path), dir)
  assert.deepEqual(await readFile(upload.path), content)
  assert.equal((await stat(upload.path)).mode & 0o777, 0o600)
  assert.equal((await stat(dir)).mode & 0o777, 0o700)
  const { displayName: name, sizeBytes, kind, sha256 } = upload
  const expected = createHash('sha256').update(content).digest('hex')
  assert.deepEqual({ name, sizeBytes, kind, sha256 }, { name: 'passwd.csv', sizeBytes: content.length, kind: 'text', sha256: expected })
})

test('SX-28 the byte after the limit refuses an upload at once and leaves nothing', { timeout: 300_000 }, async () => {
  const dir = await freshDir()
  let pulled = 0
  const zeros = Buffer.alloc(1000)
  const endless = Readable.from(
    (function* () {
      for (;;) {
        pulled++
        yield zeros
      }
    })(),
  )
  const refused = { code: 'upload_too_large', details: { limitBytes: 10_500 } }
  await assert.rejects(receiveUpload({ file: endless, filename: 'x' }, { dir, limitBytes: 10_500 }), refused)
  if (!endless.closed) await new Promise((resolve) => endless.once('close', resolve))
  assert.ok(pulled < 70_000, 'what is drained for the sake of the answer is bounded as well')
  const cut = Object.assign(Readable.from([Buffer.alloc(10)]), { truncated: true })
  await assert.rejects(receiveUpload({ file: cut, filename: 'x' }, { dir, limitBytes: 100 }), { code: 'upload_too_large' })
  await assert.rejects(receiveUpload(part(Buffer.alloc(0)), { dir, limitBytes: 100 }), { code: 'upload_empty' })
  const broken = Readable.from(
    (function* () {
      yield Buffer.alloc(10)
      throw new Error('connection lost')
    })(),
  )
  await assert.rejects(receiveUpload({ file: broken, filename: 'x' }, { dir, limitBytes: 100 }), /connection lost/)
  assert.deepEqual(await readdir(dir), [])
})

test('SX-28 through HTTP: a file over the limit is answered and the server goes on', { timeout: 300_000 }, async (t) => {
  const dir = await freshDir()
  const app = Fastify()
  t.after(() => app.close())
  await app.register(multipart, { limits: { fileSize: 1024 * 1024 * 1024, files: 1 } })
  app.post('/files', async (request, reply) => {
    const data = await request.file()
    assert.ok(data !== undefined)
    try {
      return await receiveUpload(data, { dir, limitBytes: 100_000 })
    } catch (error) {
      assert.ok(error instanceof DomainError)
      return reply.code(413).send({ code: error.code })
    }
  })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const send = async (bytes: number) => {
    const body = new FormData()
    body.append('file', new Blob([randomBytes(bytes)]), '序號.csv')
    const answer = await fetch(`${base}/files`, { method: 'POST', body })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  assert.equal((await send(100_000)).body.displayName, '序號.csv')
  for (const bytes of [100_001, 5_000_000]) assert.deepEqual(await send(bytes), { status: 413, body: { code: 'upload_too_large' } })
  assert.equal((await send(99_999)).status, 200)
  assert.equal((await readdir(dir)).length, 2)
})

test('display names hold no path, no control or direction characters, and at most 200 characters', () => {
  assert.equal(displayName('C:\\Users\\me\\序號 (1).xlsx'), '序號 (1).xlsx')
  assert.equal(displayName('/etc/passwd'), 'passwd')
  assert.equal(displayName('a\u0000\n\u202eb\u2028.csv'), 'ab.csv')
  assert.equal(displayName('😀'.repeat(300)), '😀'.repeat(200))
  assert.equal(displayName('\uD800x'), '\uFFFDx')
  for (const nothing of ['', '..', '.', 'a/', '\u0000', '../..']) assert.equal(displayName(nothing), 'upload')
})

test('the sweep removes uploads older than an hour and nothing else', async () => {
  const dir = await freshDir()
  assert.equal(await sweepUploads(dir, new Date()), 0)
  const old = await receiveUpload(part(Buffer.from('a')), { dir, limitBytes: 10 })
  const fresh = await receiveUpload(part(Buffer.from('b')), { dir, limitBytes: 10 })
  const foreign = join(dir, 'keep.txt')
  await writeFile(foreign, 'x')
  const now = new Date('2026-01-01T12:00:00Z')
  await utimes(old.path, now, new Date('2026-01-01T10:59:59Z'))
  await utimes(fresh.path, now, new Date('2026-01-01T11:00:00Z'))
  await utimes(foreign, now, new Date('2020-01-01T00:00:00Z'))
  assert.equal(await sweepUploads(dir, now), 1)
  assert.deepEqual((await readdir(dir)).map((name) => join(dir, name)).toSorted(), [fresh.path, foreign].toSorted()) // biome-ignore format: one line
})
