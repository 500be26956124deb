import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { decryptCode, encryptCode } from './codes-at-rest.ts'
import { createKeyFile, KeyFileError, readKeyFile, rotateKeyFile } from './key-file.ts'
import { loadKeyring } from './keyring.ts'

let directory = ''
before(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'key-file-'))
})
after(() => rm(directory, { recursive: true }))

const now = new Date('2026-11-21T06:00:00Z')

async function written(name: string, content: string, mode = 0o600): Promise<string> {
  const file = path.join(directory, name)
  await writeFile(file, content)
  await chmod(file, mode)
  return file
}

const entry = (id: string, createdAt: string, fill = 7) => ({ id, key: Buffer.alloc(32, fill).toString('base64'), createdAt })

test('a created key file has one key, mode 600, and leaves nothing beside it', async () => {
  const file = path.join(directory, 'deep/er/secret-key.json')
  await createKeyFile(file, now)
  const keys = await readKeyFile(file)
  assert.equal(keys.length, 1)
  assert.equal(keys[0].key.length, 32)
  assert.deepEqual(keys[0].createdAt, now)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.deepEqual(await readdir(path.dirname(file)), ['secret-key.json'])
})

test('creating never overwrites, also when eight do it at once', async () => {
  const file = path.join(directory, 'race.json')
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => createKeyFile(file, now)))
  assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1)
  for (const result of results) if (result.status === 'rejected') assert.ok(result.reason instanceof KeyFileError)
  const content = await readFile(file)
  await assert.rejects(createKeyFile(file, now), /exists already and is never overwritten/)
  assert.deepEqual(await readFile(file), content)
})

test('SX-3 rotation adds the youngest key and keeps the older ones, also when the clock was set back', async () => {
  const file = path.join(directory, 'rotated.json')
  await createKeyFile(file, now)
  const [first] = await readKeyFile(file)
  const id = await rotateKeyFile(file, new Date('2020-01-01T00:00:00Z'))
  const keys = await readKeyFile(file)
  assert.deepEqual(
    keys.map((key) => key.id),
    [first.id, id],
  )
  assert.deepEqual(keys[0].key, first.key)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
})

test('SX-3 SX-17 a key file that cannot be used is named in one line that says why, without quoting it', async () => {
  const good = entry('k1', '2026-01-01T00:00:00Z')
  const cases: [string, string, RegExp][] = [
    ['text', 'sesame', /takes JSON like/],
    ['number', '7', /takes JSON like/],
    ['no-keys', '{"keys":[]}', /holds no key/],
    ['null', '{"keys":[null]}', /key number 1 needs an id/],
    ['id', JSON.stringify({ keys: [{ ...good, id: '' }] }), /key number 1 needs an id/],
    ['short', JSON.stringify({ keys: [{ ...good, key: 'c2VzYW1l' }] }), /key number 1 needs the base64 of 32 bytes/],
    ['junk', JSON.stringify({ keys: [{ ...good, key: `${good.key}!` }] }), /key number 1 needs the base64 of 32 bytes/],
    ['date', JSON.stringify({ keys: [{ ...good, createdAt: 'sesame' }] }), /key number 1 needs createdAt/],
    ['twice', JSON.stringify({ keys: [good, entry('k1', '2026-02-01T00:00:00Z')] }), /same id/],
    ['order', JSON.stringify({ keys: [good, entry('k0', '2025-01-01T00:00:00Z')] }), /key k0 is not younger/],
  ]
  for (const [name, content, problem] of cases) {
    const file = await written(name, content)
    await assert.rejects(readKeyFile(file), (error) => {
      assert.ok(error instanceof KeyFileError)
      assert.match(error.message, /^SECRET_KEY_FILE is "/)
      assert.match(error.message, problem)
      assert.doesNotMatch(error.message, /\n|sesame|c2VzYW1l/)
      return true
    })
  }
})

test('SX-3 a missing key file and one that others may read are refused', async () => {
  await assert.rejects(readKeyFile(path.join(directory, 'missing.json')), /does not exist/)
  const file = await written('open.json', JSON.stringify({ keys: [entry('k1', '2026-01-01T00:00:00Z')] }), 0o644)
  await assert.rejects(readKeyFile(file), /its mode is 644, it takes 600/)
  await chmod(file, 0o400)
  assert.equal((await readKeyFile(file)).length, 1)
})

test('SX-3 a code encrypted before a rotation is read with the keyring of the file after it', async () => {
  const file = path.join(directory, 'whole-way.json')
  const address = { shopId: 's', codeId: 'c' }
  await createKeyFile(file, now)
  const before = await loadKeyring(file)
  const sealed = encryptCode(before, 'CODE', address)
  const id = await rotateKeyFile(file, now)
  const rotated = await loadKeyring(file)
  assert.equal(decryptCode(rotated, sealed, address), 'CODE')
  assert.equal(encryptCode(rotated, 'CODE', address).keyId, id)
  assert.equal(rotated.fingerprint, before.fingerprint)
})
