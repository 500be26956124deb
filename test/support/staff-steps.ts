import type { Page } from 'playwright-core'
import { createSetupLink } from '#modules/shops/index.ts'
import { inspect, type Stage } from './browser-stage.ts'

// How a shop comes to be and gets its staff, as steps of the browser tests: by what is read on the screen, in zh-TW.

export type TestPerson = { name: string; email: string; password: string }

/** Opens the first shop, 山嵐茶行 at `tea`, by the operator's set-up link. */
export async function openFirstShop(page: Page, { beside, owner }: { beside: Stage<unknown>['beside']; owner: TestPerson }): Promise<void> {
  const { token } = await beside((system) => system.transactor.platform('staff.manage', (tx) => createSetupLink(tx, null)))
  await page.goto(`/admin/setup/${token}`)
  await page.getByLabel('姓名').fill(owner.name)
  await page.getByLabel('電子郵件').fill(owner.email)
  await page.getByLabel('密碼', { exact: true }).fill(owner.password)
  await page.getByLabel('商店名稱').fill('山嵐茶行')
  await page.getByLabel('商店代碼').fill('tea')
  await inspect(page)
  await page.getByRole('button', { name: '建立帳號與商店' }).click()
  await page.getByText('設定完成，請登入').waitFor()
}

/** On the page of staff: invites somebody to this role. */
export async function inviteStaff(page: Page, { name, email, role }: { name: string; email: string; role: string }): Promise<void> {
  await page.getByRole('button', { name: '邀請員工' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('Email').fill(email)
  await dialog.getByLabel('角色').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option-content', { hasText: role }).first().click()
  await dialog.getByRole('button', { name: '邀請員工' }).click()
  await page.getByText('等待接受的邀請').waitFor()
  await inspect(page)
}

/** Opens the one-time link that was mailed to this address. */
export async function openMailedLink(page: Page, { mailbox, email }: { mailbox: Stage<unknown>['mailbox']; email: string }): Promise<void> {
  const { text } = await mailbox.waitFor(({ to }) => to === email)
  await page.goto(new URL(/http:\S+\/admin\/setup\/\S+/.exec(text)?.[0] ?? '').pathname)
}

/** On the page behind the link: makes the account that works in the shop. */
export async function acceptInvitation(page: Page, { name, password }: TestPerson): Promise<void> {
  await page.getByRole('heading', { name: '加入「山嵐茶行」' }).waitFor()
  await inspect(page)
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('密碼', { exact: true }).fill(password)
  await page.getByRole('button', { name: '接受邀請' }).click()
  await page.getByText('設定完成，請登入').waitFor()
}
