// `npm test`: from a fresh clone to the test runner's summary (SX-11). Arguments name test files; `--test-…` options are passed on.
import path from 'node:path'
import { become, ensureBrowser, ensureInstalled, ensureWebBuilt, fail, node24, project } from './setup.mjs'

try {
  ensureInstalled()
  ensureWebBuilt()
  const browser = ensureBrowser()
  if (!browser)
    process.stderr.write('\n*** NO BROWSER: the browser tests are SKIPPED. Install chromium, or name one in TEST_BROWSER. ***\n\n')
  become(node24(), ['--disable-warning=ExperimentalWarning', path.join(project, 'scripts/run-tests.ts'), ...process.argv.slice(2)], {
    ...process.env,
    TEST_BROWSER: browser ?? '',
  })
} catch (error) {
  fail(error)
}
