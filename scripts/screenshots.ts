// The pictures of the README (`npm run screenshots`): a server with the demonstration, looked at through Chromium.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const project = path.resolve(import.meta.dirname, '..')
const target = path.join(project, 'docs/screenshots')
/** A README that takes longer than this to show is not read. */
const MAX_BYTES = 250_000
const FILL_TIMEOUT_MS = 180_000
const languages = ['zh-TW', 'en'] as const
type Language = (typeof languages)[number]

const phone = { width: 390, height: 844 }
const desktop = { width: 1440, height: 900 }

const dataDir = mkdtempSync(path.join(tmpdir(), 'aftercart-screenshots-'))
const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(project, 'server/main.ts'), 'start'], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const { url, password } = await demonstration(server)
  mkdirSync(target, { recursive: true })
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  for (const language of languages) {
    const orderId = await storePictures(browser, { url, language, password: password('customer') })
    await adminPictures(browser, { url, language, password: password('owner'), orderId })
  }
  await browser.close()
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(dataDir, { recursive: true, force: true })
}

async function demonstration({ stdout }: ChildProcess): Promise<{ url: string; password: (name: string) => string }> {
  let out = ''
  stdout?.on('data', (chunk) => {
    out += chunk
  })
  for (let waitedMs = 0; !out.includes('Kept in '); waitedMs += 200) {
    if (waitedMs > FILL_TIMEOUT_MS) throw new Error(`no demonstration: ${out}`)
    await setTimeout(200)
  }
  const url = /ready: .*(http:\/\/\S+)/.exec(out)?.[1] ?? ''
  const file = readFileSync(path.join(dataDir, 'demo-sign-in.txt'), 'utf8')
  return { url, password: (name) => new RegExp(`^${name}\\s+\\S+\\s+(\\S+)$`, 'm').exec(file)?.[1] ?? '' }
}

type Tour = { url: string; language: Language; password: string }

/** Answers an order with codes, for the same one to be seen from the back office. */
async function storePictures(browser: Browser, { url, language, password }: Tour): Promise<string> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 1, locale: language })
  const page = await context.newPage()
  await page.goto(`${url}/s/tea/`)
  await page
    .locator('footer')
    .getByRole('button', { name: language === 'en' ? 'English' : '繁體中文' })
    .click()
  const block = (await page.locator('#page-data').textContent()) ?? '{}'
  const csrf: string = JSON.parse(block).session.csrfToken
  const answer = await context.request.post(`${url}/api/store/session`, {
    headers: { 'aftercart-shop': 'tea', 'x-csrf-token': csrf, origin: url },
    data: { email: 'yating.lin@example.com', password },
  })
  if (!answer.ok()) throw new Error(`the customer cannot sign in: ${await answer.text()}`)
  await shoot(page, { to: `${url}/s/tea/products/alishan-oolong`, name: `store-product-390-${language}` })
  const orderId = await orderWithCodes(context, url)
  await shoot(page, { to: `${url}/s/tea/orders/${orderId}`, name: `store-order-390-${language}`, fullPage: true })
  await page.setViewportSize(desktop)
  await shoot(page, { to: `${url}/s/tea/`, name: `store-home-1440-${language}` })
  await context.close()
  return orderId
}

async function orderWithCodes(context: BrowserContext, url: string): Promise<string> {
  const answer = await context.request.get(`${url}/api/store/orders`, { headers: { 'aftercart-shop': 'tea' } })
  const { items } = (await answer.json()) as { items: { id: string; codeCount: number }[] }
  const order = items.find((each) => each.codeCount > 1) ?? items.find((each) => each.codeCount > 0)
  if (!order) throw new Error('the customer has no order with codes')
  return order.id
}

async function adminPictures(browser: Browser, { url, language, password, orderId }: Tour & { orderId: string }): Promise<void> {
  const context = await browser.newContext({ viewport: desktop, deviceScaleFactor: 1, locale: language })
  const signedIn = await context.request.post(`${url}/api/admin/session`, {
    headers: { origin: url },
    data: { email: 'owner@tea.example', password },
  })
  if (!signedIn.ok()) throw new Error(`the owner cannot sign in: ${await signedIn.text()}`)
  const page = await context.newPage()
  await page.addInitScript((chosen) => localStorage.setItem('aftercart.locale', chosen), language)
  const read = async (address: string) => {
    const answer = await context.request.get(`${url}/api/admin${address}`, { headers: { 'aftercart-shop': 'tea' } })
    return (await answer.json()) as {
      items: { id: string; sentCount: number }[]
    }
  }
  const groups = await read('/code-groups')
  const group = groups.items.toSorted((a, b) => b.sentCount - a.sentCount)[0]
  await shoot(page, { to: `${url}/admin/tea/orders`, name: `admin-orders-1440-${language}` })
  await shoot(page, { to: `${url}/admin/tea/orders/${orderId}`, name: `admin-order-1440-${language}` })
  await shoot(page, { to: `${url}/admin/tea/dashboard`, name: `admin-dashboard-1440-${language}` })
  await shoot(page, { to: `${url}/admin/tea/code-groups/${group?.id}?tab=codes`, name: `admin-code-group-1440-${language}` })
  const [pool] = (await read('/card-pools')).items
  await shoot(page, { to: `${url}/admin/tea/card-pools/${pool?.id}`, name: `admin-card-pool-1440-${language}` })
  await context.close()
}

type Shot = { to: string; name: string; fullPage?: boolean }

/** Takes a page as a person sees it, when nothing moves any more. A page that is not there is said, not shown. */
async function shoot(page: Page, { to, name, fullPage = false }: Shot): Promise<void> {
  await page.goto(to, { waitUntil: 'networkidle' }).catch(() => page.waitForLoadState('load'))
  await page.evaluate('document.fonts.ready')
  await setTimeout(600)
  if (
    await page
      .getByText(/^(找不到這個頁面|Page not found)$/)
      .first()
      .isVisible()
  ) {
    process.stdout.write(`${name}: no such page\n`)
    return
  }
  const picture = await page.screenshot({ type: 'png', fullPage, animations: 'disabled' })
  if (picture.length > MAX_BYTES) throw new Error(`${name} has ${picture.length} bytes; a README takes ${MAX_BYTES}`)
  writeFileSync(path.join(target, `${name}.png`), picture)
  process.stdout.write(`${name}: ${Math.round(picture.length / 1000)} kB\n`)
}
