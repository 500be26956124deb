// `npm run check`: types, lint and format of the whole tree; a minute at most, before every commit.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureInstalled, node24, project } from './setup.mjs'

ensureInstalled()
const tool = (name) => path.join(project, 'node_modules/.bin', name)
const tsc = path.join(project, 'node_modules/typescript-native/bin/tsc')
const steps = [
  ['types of the server', node24(), [tsc, '--noEmit', '-p', 'tsconfig.json']],
  ['types of the web', node24(), [tsc, '--noEmit', '-p', 'tsconfig.web.json']],
  ['lint', node24(), [tool('oxlint'), '--deny-warnings']],
  ['format', node24(), [tool('biome'), 'check', '--error-on-warnings', '.']],
]

let failures = 0
for (const [name, command, args] of steps) {
  const startedAt = Date.now()
  const { status } = spawnSync(command, args, { cwd: project, stdio: 'inherit' })
  if (status !== 0) failures++
  process.stdout.write(`check: ${name} ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`)
}
process.exit(failures === 0 ? 0 : 1)
