import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { readOrMakeSignIns, signInFile, writeSignIns } from './sign-ins.ts'

const aDirectory = () => mkdtempSync(path.join(tmpdir(), 'aftercart-sign-ins-'))

test('SX-10 the sign-ins of the demonstration are in their file whole or not at all, whenever somebody looks or kills', async () => {
  const dataDir = aDirectory()
  const text = `${'a line before\n'.repeat(10_000)}owner  a@tea.example  the-last-word\n`
  const seen = new Set<string>()
  let isWriting = true
  const looking = (async () => {
    for (; isWriting; await setImmediate()) if (existsSync(signInFile(dataDir))) seen.add(readFileSync(signInFile(dataDir), 'utf8'))
  })()
  for (let time = 0; time < 100; time++) await writeSignIns(dataDir, text)
  isWriting = false
  await looking
  assert.deepEqual(
    [...seen].map(({ length }) => length),
    [text.length],
  )
  assert.equal(statSync(signInFile(dataDir)).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(dataDir), [path.basename(signInFile(dataDir))], 'and nothing else is left')
})

test('SX-10 a demonstration that goes on keeps the passwords of its first start', async () => {
  const dataDir = aDirectory()
  const made = await readOrMakeSignIns(dataDir)
  assert.equal(new Set(Object.values(made)).size, 3)
  await writeSignIns(
    dataDir,
    Object.entries(made)
      .map(([name, password]) => `${name}  ${name}@tea.example  ${password}`)
      .join('\n'),
  )
  assert.deepEqual(await readOrMakeSignIns(dataDir), made)
})
