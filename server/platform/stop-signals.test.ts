import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'

const script = `
  import { onStopSignal } from '${new URL('stop-signals.ts', import.meta.url).href}'
  const alive = setInterval(() => undefined, 60_000)
  onStopSignal((reason) => { console.log(reason); clearInterval(alive); setTimeout(() => process.exit(0), 50) })
  console.log('up')`
const node = [process.execPath, '--input-type=module', '--eval', script]

test('SX-15 a signal stops once, however often it comes', async () => {
  const [command = '', ...args] = node
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = collect(child.stdout)
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  child.kill('SIGINT')
  await once(child, 'close')
  assert.equal(lines().length, 2)
  assert.equal(child.exitCode, 0)
})

test('SX-15 the end of the shell between npm and us is a stop', { skip: process.platform === 'win32' }, async () => {
  const env = { ...process.env, npm_lifecycle_event: 'start' }
  // The second command keeps the shell from becoming node.
  const shell = spawn('/bin/sh', ['-c', '"$@"; true', 'sh', ...node], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = collect(shell.stdout)
  await once(shell.stdout, 'data')
  shell.kill('SIGTERM')
  await once(shell.stdout, 'end')
  assert.deepEqual(lines(), ['up', 'npm ended'])
})

function collect(stream: NodeJS.ReadableStream): () => string[] {
  let text = ''
  stream.on('data', (chunk) => (text += String(chunk)))
  return () => text.trim().split('\n')
}
