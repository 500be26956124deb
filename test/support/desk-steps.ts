import type { Page } from 'playwright-core'
import { inspect, settled } from './browser-stage.ts'
import { codesFile } from './builders/codes.ts'
import { TEST_PASSWORD } from './builders/shops.ts'

// What staff does in the back office, as steps of the browser tests: by what is read on the screen, in zh-TW.

/** Signs in at the door and waits for the menu. */
export async function signInStaff(page: Page, { email, password = TEST_PASSWORD }: { email: string; password?: string }): Promise<void> {
  await page.goto('/admin')
  await page.getByLabel('電子郵件').fill(email)
  await page.getByLabel('密碼', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登入' }).click()
  await page.getByRole('navigation', { name: '主選單' }).waitFor()
}

/** A public group of uploaded codes that names a product. */
export async function createGroup(page: Page, { name, product }: { name: string; product: string }): Promise<void> {
  await page.getByRole('button', { name: '行銷活動' }).click()
  await page.getByRole('link', { name: '指定商品送活動序號' }).click()
  await page.getByRole('button', { name: '建立序號群組' }).first().click()
  // The list can be searched by a field of nearly this name: the page left is not filled.
  await page.getByRole('heading', { level: 1, name: '建立序號群組' }).waitFor()
  await page.getByLabel('群組名稱').fill(name)
  await page.getByRole('switch', { name: '公開' }).click()
  await page.getByRole('combobox', { name: '指定商品' }).click()
  await page.getByTitle(product).click()
  await page.keyboard.press('Escape')
  await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  await inspect(page)
  await page.getByRole('button', { name: '建立序號群組' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Hands a workbook of codes to the group whose page is open; what became of it stands on the screen afterwards. */
export async function importCodes(page: Page, codes: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Excel 匯入' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '下載範例檔' }).waitFor()
  await dialog.locator('input[type=file]').setInputFiles({
    name: '序號.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await codesFile(codes),
  })
}

/** Ships all of the order whose page is open. */
export async function shipAll(page: Page, { trackingNumber }: { trackingNumber: string }): Promise<void> {
  await page.getByRole('button', { name: '出貨', exact: true }).click()
  const parcel = page.getByRole('dialog')
  await parcel.getByLabel('物流業者').fill('黑貓宅急便')
  await parcel.getByLabel('配送編號').fill(trackingNumber)
  await parcel.getByRole('button', { name: '確認出貨' }).click()
  await parcel.waitFor({ state: 'detached' })
}

/** Closes the order whose page is open, after reading where its codes go. */
export async function closeWithCodes(page: Page, { mailedTo }: { mailedTo: string }): Promise<void> {
  await page.getByRole('button', { name: '結案', exact: true }).click()
  await page.getByRole('dialog').getByText(`符合指定商品活動的序號會立刻寄到 ${mailedTo}`).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '結案' }).click()
  await page.getByRole('button', { name: '重新開啟' }).waitFor()
}

/** Enters the shop's bank account and offers transfers at checkout. */
export async function offerTransfers(page: Page): Promise<void> {
  await page.goto('/admin/tea/settings/payment')
  await page.getByRole('button', { name: '編輯「銀行轉帳收款帳戶」' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('銀行代碼').fill('013')
  await dialog.getByLabel('銀行名稱').fill('國泰世華銀行')
  await dialog.getByLabel('帳號').fill('0270-0301-2345')
  await dialog.getByLabel('戶名').fill('山嵐茶行有限公司')
  await inspect(page)
  await dialog.getByRole('button', { name: '儲存' }).click()
  await page.getByText('山嵐茶行有限公司').waitFor()
  await page.getByRole('button', { name: '編輯「銀行轉帳」' }).click()
  // A press that begins while the dialog is still growing may end beside the switch.
  await dialog.getByRole('switch').waitFor()
  await settled(page)
  await dialog.getByRole('switch', { checked: false }).click()
  await dialog.getByRole('switch', { checked: true }).waitFor()
  await dialog.getByRole('button', { name: '儲存' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await inspect(page)
}

/** In the list of transfers: this much has arrived for the order of this number. */
export async function confirmTransfer(page: Page, { number, amount }: { number: string; amount: string }): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(number) })
  await row.getByRole('button', { name: '確認收款' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('實際收到的金額').fill(amount)
  await dialog.getByRole('button', { name: '確認收款' }).click()
  await dialog.waitFor({ state: 'detached' })
}
