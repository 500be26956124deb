import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

// What a customer of the shop `tea` does in the storefront, as steps of the browser tests: by what is read on the screen, in zh-TW.

export async function signUp(page: Page, { name, email, password }: { name: string; email: string; password: string }): Promise<void> {
  await page.goto('/s/tea/sign-up')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('電子郵件').fill(email)
  await page.getByLabel('密碼', { exact: true }).fill(password)
  await page.getByRole('button', { name: '註冊', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-up'))
}

/** From the product's page that is open to the checkout. */
export async function goToCheckout(page: Page): Promise<void> {
  await page.getByRole('button', { name: '加入購物車' }).click()
  await page.getByRole('link', { name: '查看購物車' }).click()
  await page.getByRole('link', { name: '前往結帳' }).click()
  await page.getByLabel('縣市').waitFor()
}

/** Where the parcel goes; who has ordered before finds his address filled in. */
export async function fillAddress(page: Page): Promise<void> {
  if ((await page.getByLabel('縣市').inputValue()) !== '') return
  await page.getByLabel('縣市').selectOption('臺北市')
  await page.getByLabel('鄉鎮市區').selectOption('大安區')
  await page.getByLabel('詳細地址').fill('和平東路 1 號')
}

/** The number in the heading of the order's page that is open. */
export async function orderNumber(page: Page): Promise<string> {
  const number = /訂單 (\d+)/.exec((await page.getByRole('heading', { level: 1, name: /訂單 \d+/ }).textContent()) ?? '')?.[1]
  assert.ok(number)
  return number
}
