// `npm run dev`: the server, restarted when its sources change, and the front ends from Vite, reloaded in place.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureInstalled, ensureWebBuilt, fail, node24, project, webFaces } from './setup.mjs'

try {
  ensureInstalled()
  ensureWebBuilt()
  runAll()
} catch (error) {
  fail(error)
}

function runAll() {
  const vite = path.join(project, 'node_modules/vite/bin/vite.js')
  const faces = webFaces().map((face) => [vite, '--config', path.join(project, 'web/vite.config.ts'), '--mode', face])
  const server = [
    '--watch',
    '--disable-warning=ExperimentalWarning',
    path.join(project, 'server/main.ts'),
    'start',
    ...process.argv.slice(2),
  ]
  const children = [server, ...faces].map((args) => spawn(node24(), args, { cwd: project, stdio: 'inherit' }))
  const stopAll = (signal) => children.forEach((child) => void child.kill(signal))
  // A terminal sends Ctrl-C to all of us; staying until the server is gone is all there is to do.
  process.on('SIGINT', () => process.stdin.isTTY || stopAll('SIGINT'))
  process.on('SIGTERM', () => stopAll('SIGTERM'))
  children[0]?.on('exit', (code) => {
    process.exitCode = code ?? 1
    stopAll('SIGTERM')
  })
}
