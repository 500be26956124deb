// `npm start`: from a fresh clone to a running shop (SX-10).
import path from 'node:path'
import { become, ensureInstalled, ensureWebBuilt, fail, node24, project } from './setup.mjs'

try {
  ensureInstalled()
  ensureWebBuilt()
  become(node24(), ['--disable-warning=ExperimentalWarning', path.join(project, 'server/main.ts'), 'start', ...process.argv.slice(2)])
} catch (error) {
  fail(error)
}
