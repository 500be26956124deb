// `npm start`: from a fresh clone to a running shop (SX-10).
import path from 'node:path'
import { become, ensureInstalled, ensureWebBuilt, fail, node24, project, serverEnvironment, serverOptions } from './setup.mjs'

try {
  ensureInstalled()
  ensureWebBuilt()
  const args = [...serverOptions, path.join(project, 'server/main.ts'), 'start', ...process.argv.slice(2)]
  become(node24(), args, { ...serverEnvironment, ...process.env })
} catch (error) {
  fail(error)
}
