import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const results = path.resolve(import.meta.dirname, '../../test-results')
/** Nothing of the browser's own goes out, and a machine without a screen or a sandbox can run it. */
const launchArguments = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Enough for a busy machine of two cores; a person would have given up long before. */
const ACTION_TIMEOUT_MS = 45_000
const HEIGHT: Readonly<Record<Width, number>> = { 390: 844, 1440: 900 }

/** A customer's phone, a clerk's screen. */
export type Width = 390 | 1440
export type Locale = 'zh-TW' | 'en'

/** Who looks, through what. */
export type VisitOptions = {
  width?: Width
  locale?: Locale
  /** A `Cookie` header of a builder: `aCustomer(…).headers.cookie`, `shop.staff.cookie`. */
  cookie?: string
  /** Refusals that this test provokes, as `409 POST /api/store/orders`; every other answer from 400 on fails the test. */
  refusals?: readonly string[]
}

/** The browser of the tests: `TEST_BROWSER`, Debian's Chromium where that is unset, null where it is empty (there is none). */
export function browserPath(): string | null {
  const { TEST_BROWSER: given = '/usr/bin/chromium' } = process.env
  return given === '' ? null : given
}

/** Starts the browser with an empty profile of its own. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  // Without a locale of UTF-8, as on a fresh account, Chromium calls every download with a Chinese name "download".
  return chromium.launch({ executablePath, args: launchArguments, headless: true, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
}

/** Everything one test opens in the browser, with what went wrong on its pages. */
export class Visits {
  readonly #browser: Browser
  readonly #origin: string
  readonly #pages: Page[] = []
  readonly #problems: string[] = []

  constructor(browser: Browser, origin: string) {
    this.#browser = browser
    this.#origin = origin
  }

  /** Console errors, broken content security policies (SX-23), failed and refused requests of all pages so far. */
  get problems(): readonly string[] {
    return this.#problems
  }

  /** A page in a context of its own: no cookie, no storage and no cache of another. */
  async open({ width = 1440, locale = 'zh-TW', cookie = '', refusals = [] }: VisitOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#origin,
      viewport: { width, height: HEIGHT[width] },
      hasTouch: width === 390,
      locale,
      timezoneId: 'Asia/Taipei',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(ACTION_TIMEOUT_MS)
    const cookies = [`locale=${locale}`, ...cookie.split('; ').filter(Boolean)].map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/)
      return { name, value, url: this.#origin }
    })
    await context.addCookies(cookies)
    const page = await context.newPage()
    await slowDown(page)
    this.#watch(page, refusals)
    this.#pages.push(page)
    return page
  }

  /** Pictures of all open pages in test-results/, named after the test. */
  async takePictures(title: string): Promise<void> {
    await mkdir(results, { recursive: true })
    const name = title.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, 80)
    for (const [index, page] of this.#pages.entries())
      await page.screenshot({ path: path.join(results, `${name}-${index + 1}.png`), fullPage: true }).catch(() => undefined)
  }

  async close(): Promise<void> {
    await Promise.all(this.#pages.map((page) => atMost(page.context().close())))
  }

  #watch(page: Page, refusals: readonly string[]): void {
    page.on('pageerror', (error) => this.#problems.push(`${page.url()}: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      // A refused request is reported with its address below; the console only repeats it.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
      this.#problems.push(`${page.url()}: console: ${message.text()}`)
    })
    page.on('requestfailed', (request) => {
      // What a page was still reading when it was left is cut off, not broken.
      if (request.failure()?.errorText === 'net::ERR_ABORTED') return
      this.#problems.push(`${page.url()}: ${request.method()} ${request.url()}: ${request.failure()?.errorText}`)
    })
    page.on('response', (response) => {
      if (response.status() < 400) return
      const { pathname } = new URL(response.url())
      const refusal = `${response.status()} ${response.request().method()} ${pathname}`
      if (!refusals.includes(refusal)) this.#problems.push(`${page.url()}: ${refusal}`)
    })
  }
}

/** `TEST_BROWSER_SLOWDOWN=8`: every page runs as on a machine eight times slower, which shows steps that count on being quick. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.TEST_BROWSER_SLOWDOWN ?? 1)
  if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate })
}

/** Chromium sometimes never answers a close that meets a redirect on its way; the browser itself is ended after the file anyway. */
export async function atMost(closing: Promise<void>): Promise<void> {
  const timer = new AbortController()
  const limit = setTimeout(CLOSE_LIMIT_MS, undefined, { signal: timer.signal }).catch(() => undefined)
  await Promise.race([closing.catch(() => undefined), limit])
  timer.abort()
}

const CLOSE_LIMIT_MS = 5_000

/** Serious and critical findings of axe on the page as it is now, one line each (SX-50, SX-51). */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${new URL(page.url()).pathname} ${id} (${help}): ${node.html.slice(0, 240)}`))
}
