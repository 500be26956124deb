import { browserTests, inspect } from '#test/support/browser-stage.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { fillCart, openForOrders } from '#test/support/checkout.ts'

const { test } = await browserTests(async (system) => {
  const shop = await aShop(system, { handle: 'cold', name: '冰原食品' })
  await openForOrders(system, shop)
  await system.runner.drain()
  const shirt = await aProduct(system, shop, { name: '棉質上衣', temperatureZone: 'normal' })
  const dumplings = await aProduct(system, shop, { name: '手工水餃', temperatureZone: 'frozen' })
  const customer = await aCustomer(system, shop)
  const lines = [shirt, dumplings].map(({ variants }) => ({ variantId: variants[0]?.id ?? '', quantity: 1 }))
  await fillCart(system, customer, lines)
  return { shop, customer }
})

test('SX-50 SX-51 the cart says what cannot travel together, until a way of delivery carries both', async ({
  visit,
  seeded: { shop, customer },
}) => {
  const buyer = await visit({ width: 390, cookie: customer.headers.cookie })
  await buyer.goto('/s/cold/cart')
  await buyer.getByText('「手工水餃」（冷凍）').waitFor()
  await buyer.getByRole('button', { name: '前往結帳' }).waitFor()
  await inspect(buyer)

  const page = await visit({ cookie: shop.staff.cookie })
  await page.goto('/admin/cold/settings/shipping')
  await page.getByRole('button', { name: '編輯「宅配到府」' }).click()
  await page.getByRole('checkbox', { name: '冷凍' }).check()
  await inspect(page)
  await page.getByRole('dialog').getByRole('button', { name: '儲存' }).click()
  await page.getByRole('cell', { name: '常溫、冷凍' }).waitFor()
  await inspect(page)

  await buyer.goto('/s/cold/checkout')
  await buyer.getByRole('radio', { name: /宅配/ }).waitFor()
  await inspect(buyer)
})
