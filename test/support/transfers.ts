import assert from 'node:assert/strict'
import type { TestOrder } from './builders/orders.ts'
import { aSimpleOrder } from './builders/payments.ts'
import type { TestShop } from './builders/shops.ts'
import type { TestSystem } from './system.ts'

/** A shop's bank account, as the merchant enters it. */
export const bankAccount = {
  bankCode: '013',
  bankName: '國泰世華銀行',
  branchName: '敦南分行',
  accountNumber: '0270-0301-2345',
  accountName: '山嵐茶行有限公司',
  dueDays: 3,
}

/** Offers bank transfer in the shop; a repeat does nothing. */
export async function takeTransfers(system: TestSystem, shop: TestShop): Promise<void> {
  const ask = async (method: 'GET' | 'PUT' | 'PATCH', url: string, payload?: object) => {
    const answer = await system.app.inject({
      method,
      url: `/api/admin${url}`,
      headers: shop.staff.headers,
      ...(payload ? { payload } : {}),
    })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json()
  }
  await system.runner.drain()
  const { account } = await ask('GET', '/payment-settings/bank-transfer')
  if (!account) await ask('PUT', '/payment-settings/bank-transfer', { ...bankAccount, version: 0 })
  const { items } = await ask('GET', '/payment-methods')
  const method = items.find((each: { provider: string }) => each.provider === 'bank_transfer')
  if (!method.isEnabled) await ask('PATCH', `/payment-methods/${method.id}`, { isEnabled: true, version: method.version })
}

/** An order to be paid by transfer, in a shop that takes them. */
export async function aTransferOrder(
  system: TestSystem,
  shop: TestShop,
  overrides: Parameters<typeof aSimpleOrder>[2] = {},
): Promise<TestOrder> {
  await takeTransfers(system, shop)
  return aSimpleOrder(system, shop, { ...overrides, provider: 'bank_transfer' })
}
