import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { browserTests, inspect, noticed } from '#test/support/browser-stage.ts'
import { acceptInvitation, inviteStaff, openFirstShop, openMailedLink } from '#test/support/staff-steps.ts'

const owner = { name: '陳店長', email: 'owner@mail.test', password: 'oolong tea 2026' }
const packer = { name: '林小倉', email: 'packer@mail.test', password: 'jasmine tea 2026' }
const NEW_PASSWORD = 'oolong tea 2027'

const { test } = await browserTests(async () => null)

test('SX-21, SX-22 from nothing: the set-up link opens a shop, its owner makes a role and invites, the mail is accepted, and the role holds', async ({
  visit,
  beside,
  mailbox,
}) => {
  const desk = await visit({ refusals: ['401 GET /api/admin/session'] })
  await openFirstShop(desk, { beside, owner })
  await signIn(desk, owner)
  await makeRole(desk)
  await desk.getByRole('link', { name: '員工與權限' }).first().click()
  await inviteStaff(desk, { ...packer, role: '倉儲人員' })

  const phone = await visit({ width: 390, refusals: ['401 GET /api/admin/session'] })
  await openMailedLink(phone, { mailbox, email: packer.email })
  await phone.getByText('擔任「倉儲人員」').waitFor()
  await acceptInvitation(phone, packer)
  await signIn(phone, packer)
  await phone.goto('/admin/tea/orders')
  await phone.getByRole('heading', { level: 1, name: '所有訂單' }).waitFor()
  await phone.goto('/admin/tea/settings/staff')
  await phone
    .getByText(/沒有權限|無權/)
    .first()
    .waitFor()

  await desk.goto('/admin/tea/settings/staff')
  await desk.getByRole('row', { name: /林小倉.*倉儲人員/ }).waitFor()
  assert.equal(await desk.getByText('等待接受的邀請').count(), 0)
  await inspect(desk)
})

test('SX-25 a token is made with chosen permissions, shown once, and revoked', async ({ visit, origin }) => {
  const desk = await visit({ refusals: ['401 GET /api/admin/session'] })
  await signIn(desk, owner)
  await desk.goto('/admin/tea/settings/api')
  await desk.getByRole('button', { name: '新增權杖' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('用途').fill('倉儲系統')
  await dialog.getByRole('checkbox', { name: '查看訂單' }).check()
  await dialog.getByRole('button', { name: '新增權杖' }).click()
  const token = (await desk.getByText(/^aftercart_[\w-]{43}$/).textContent()) ?? ''
  await inspect(desk)
  const ask = () => fetch(`${origin}/api/admin/orders`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal((await ask()).status, 200)
  await desk.getByRole('button', { name: '我已保存' }).click()
  await desk.getByRole('row', { name: /倉儲系統/ }).waitFor()
  await desk.getByText(token).waitFor({ state: 'detached' })
  await desk.getByRole('button', { name: '撤銷「倉儲系統」' }).click()
  await desk.getByRole('button', { name: '撤銷權杖' }).click()
  await desk.getByText('已撤銷', { exact: true }).waitFor()
  assert.equal((await ask()).status, 401)
  await inspect(desk)
})

test('SX-22 a forgotten password is set by the mailed link, and the sign-ins are seen and ended', async ({ visit, mailbox }) => {
  const old = await visit({ refusals: ['401 GET /api/admin/session'] })
  await signIn(old, owner)
  await rest(old)
  const desk = await visit({ refusals: ['401 GET /api/admin/session'] })
  await desk.goto('/admin/sign-in')
  await desk.getByRole('link', { name: '忘記密碼？' }).click()
  // Both pages have a field of this name: the one left is not filled.
  await desk.getByRole('button', { name: '寄送連結' }).waitFor()
  await desk.getByLabel('電子郵件').fill(owner.email)
  await inspect(desk)
  await desk.getByRole('button', { name: '寄送連結' }).click()
  await desk.getByText('如果這個 Email 有帳號').waitFor()
  await inspect(desk)
  await openMailedLink(desk, { mailbox, email: owner.email })
  await desk.getByRole('heading', { name: '設定密碼' }).waitFor()
  await inspect(desk)
  await desk.getByLabel('密碼', { exact: true }).fill(NEW_PASSWORD)
  await desk.getByRole('button', { name: '儲存密碼' }).click()
  await desk.getByText('設定完成，請登入').waitFor()
  await signIn(desk, { ...owner, password: NEW_PASSWORD })

  const phone = await visit({ width: 390, refusals: ['401 GET /api/admin/session'] })
  await signIn(phone, { ...owner, password: NEW_PASSWORD })
  await rest(phone)
  await desk.goto('/admin/tea/profile')
  const panel = desk.getByRole('region', { name: '登入紀錄' })
  await panel.getByText('目前的裝置').waitFor()
  assert.equal(await panel.getByRole('row').count(), 3, 'two sign-ins and the head: the reset ended those before')
  await inspect(desk)
  await noticed(desk, '已登出該裝置', () => panel.getByRole('button', { name: /^登出「/ }).click())
  await desk.getByRole('button', { name: '登出所有裝置' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '登出所有裝置' }).click()
  await desk.waitForURL((url) => url.pathname.endsWith('/sign-in'))
})

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  if (!page.url().includes('/admin/sign-in')) await page.goto('/admin/sign-in')
  await page.getByLabel('電子郵件').fill(email)
  await page.getByLabel('密碼', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登入' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/admin/tea'))
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Signed in, on no page: one that is open asks once a minute, and would be refused when its session has been ended. */
async function rest(page: Page): Promise<void> {
  await page.goto('about:blank')
}

/** A role that sees and processes orders. */
async function makeRole(page: Page): Promise<void> {
  await page.goto('/admin/tea/settings/staff')
  await page.getByRole('link', { name: '角色與權限' }).click()
  await page.getByRole('button', { name: '新增角色' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('角色名稱').fill('倉儲人員')
  for (const permission of ['查看商店資料', '查看訂單', '處理訂單與出貨']) await dialog.getByRole('checkbox', { name: permission }).check()
  await inspect(page)
  await dialog.getByRole('button', { name: '新增角色' }).click()
  await page.getByRole('row', { name: /倉儲人員/ }).waitFor()
  await inspect(page)
}
