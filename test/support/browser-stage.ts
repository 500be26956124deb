import assert from 'node:assert/strict'
import { after, test as nodeTest } from 'node:test'
import type { Page } from 'playwright-core'
import { axe, browserPath, launchBrowser, type VisitOptions, Visits, type Width } from './browser.ts'
import { withDatabase } from './data-dir-system.ts'
import { testDatabase } from './database.ts'
import { freePort } from './http-session.ts'
import { openMailbox, type TestMailbox } from './mailbox.ts'
import { type ServerProcess, startServer, temporaryDataDir } from './server-process.ts'
import type { TestSystem } from './system.ts'

/** The longest story takes 20 s; a machine that others use too may need thirty times that. A step that hangs ends it long before. */
const TEST_TIMEOUT_MS = 1_200_000
const widths: readonly Width[] = [390, 1440]

/** What a browser test works with. */
export type Stage<Seeded> = {
  seeded: Seeded
  origin: string
  mailbox: TestMailbox
  /** Works on the server's database beside it, with the builders; for what another person does meanwhile. */
  beside: <T>(work: (system: TestSystem) => Promise<T>) => Promise<T>
  /** Opens a page of somebody who was never here. */
  visit: (options?: VisitOptions) => Promise<Page>
}

type BrowserTest<Seeded> = (title: string, work: (stage: Stage<Seeded>) => Promise<void>) => void

/**
 * The tests of one file: one server process on a database of its own in the cluster under test, a real SMTP peer, and one browser with an
 * empty profile. A test fails on any console error, policy violation or refused request it did not announce, and leaves pictures in test-results/.
 * Without a browser every test is reported as skipped. `settings` are more of the server's environment.
 */
export async function browserTests<Seeded>(
  seed: (system: TestSystem) => Promise<Seeded>,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ test: BrowserTest<Seeded> }> {
  const executablePath = browserPath()
  if (executablePath === null) {
    process.stderr.write('*** NO BROWSER: these tests are SKIPPED. Install chromium, or name one in TEST_BROWSER. ***\n')
    return { test: (title) => void nodeTest(title, { skip: 'no browser: TEST_BROWSER is empty' }) }
  }
  // What is registered first is done first: the server ends before its files and its database go.
  let server: ServerProcess | undefined
  after(() => server?.stop())
  const dataDir = temporaryDataDir()
  const { url: databaseUrl } = await testDatabase()
  const beside: Stage<Seeded>['beside'] = (work) => withDatabase({ databaseUrl, dataDir }, work)
  const seeded = await beside(seed)
  const mailbox = await openMailbox()
  after(() => mailbox.close())
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const environment = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    BASE_URL: origin,
    SMTP_URL: mailbox.url,
    SIGN_IN_ATTEMPTS_PER_MINUTE: '1000',
    ...settings,
  }
  server = await startServer({ environment, args: ['--no-demo'] })
  const browser = await launchBrowser(executablePath)
  after(() => browser.close())

  const test: BrowserTest<Seeded> = (title, work) =>
    void nodeTest(title, { timeout: TEST_TIMEOUT_MS }, async () => {
      const visits = new Visits(browser, origin)
      try {
        await work({ seeded, origin, mailbox, beside, visit: (options) => visits.open(options) })
        assert.deepEqual(visits.problems, [])
      } catch (error) {
        await visits.takePictures(title)
        if (visits.problems.length > 0) process.stderr.write(`${visits.problems.join('\n')}\n`)
        throw error
      } finally {
        await visits.close()
      }
    })
  return { test }
}

/** Menus and dialogs that are opening or closing have done so. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(movementsEnded)
}

/** No dialog is open any more: one that is still fading away would be taken for the next. */
export async function dialogsGone(page: Page): Promise<void> {
  await page.getByRole('dialog').first().waitFor({ state: 'detached' })
}

/** Does something that is answered by a short notice; it is looked for from the beginning, because it goes away by itself. */
export async function noticed(page: Page, words: string, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.getByText(words).first().waitFor(), act()])
}

/** The page as it is now, on a phone and on a clerk's screen: no serious finding of axe, nothing wider than the screen. */
export async function inspect(page: Page): Promise<void> {
  const findings: string[] = []
  const before = page.viewportSize()
  // A short notice that fades away loses contrast from moment to moment: the page is looked at when it is gone.
  await page.locator('.ant-message-notice').first().waitFor({ state: 'detached' })
  await settled(page)
  for (const width of widths) {
    await page.setViewportSize({ width, height: before?.height ?? 900 })
    const widest = await page.evaluate<string | null>(widestBeyondScreen)
    if (widest) findings.push(`${new URL(page.url()).pathname}: wider than ${width} px: ${widest}`)
    findings.push(...(await axe(page)).map((finding) => `${width} px: ${finding}`))
  }
  if (before) await page.setViewportSize(before)
  assert.deepEqual(findings, [])
}

/** In the browser. What turns for ever is not waited for. */
const movementsEnded = `(async () => {
  const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  await Promise.allSettled(ending.map((animation) => animation.finished))
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
})()`

/** In the browser: what makes the page scroll sideways, or null. Layout follows a new size within two frames. */
const widestBeyondScreen = `(async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return null
  const right = (element) => element.getBoundingClientRect().right
  const [widest] = [...document.querySelectorAll('body *')].sort((left, other) => right(other) - right(left))
  return root.scrollWidth + ' px by ' + widest?.outerHTML.slice(0, 160)
})()`
