import { newId } from '#kernel/ids.ts'
import { readShop } from '#modules/shops/index.ts'
import type { Tx } from '#platform/tx.ts'
import { en } from './messages/en.ts'
import { zhTW } from './messages/zh-TW.ts'
import { isPaidLater, SANDBOX_PROVIDER } from './method-rules.ts'

/** What shipping costs in a new shop, in minor units of its currency, until the merchant says otherwise. */
const defaultFees = {
  TWD: { home: 80, storePickup: 60, freeFrom: 1_200 },
  CNY: { home: 1_000, storePickup: 800, freeFrom: 20_000 },
  USD: { home: 500, storePickup: 400, freeFrom: 5_000 },
} as const

/**
 * Gives a new shop its shipping and payment methods; a repeat does nothing. Cash on delivery works at once, the sandbox where the
 * shop turned it on (SX-70), the others once the merchant has entered what they need.
 */
export async function createDefaultMethods(tx: Tx): Promise<void> {
  const [shop, existing] = await Promise.all([
    readShop(tx),
    tx.db.selectFrom('paymentMethods').where('shopId', '=', tx.shopId).limit(1).select('id').execute(),
  ])
  if (existing.length > 0) return
  const names = shop.locale === 'en' ? en : zhTW
  const fees = defaultFees[shop.currency]
  const row = (index: number) => ({ shopId: tx.shopId, id: newId(tx.now.getTime()), position: index, version: 0 })
  const shipping = [
    { kind: 'home', name: names.home, feeAmount: fees.home },
    { kind: 'store_pickup', name: names.storePickup, feeAmount: fees.storePickup },
  ]
  const payment = [
    { provider: SANDBOX_PROVIDER, timing: 'before_delivery', name: names.sandbox, isEnabled: shop.sandboxPayments },
    { provider: 'ecpay_credit', timing: 'before_delivery', name: names.ecpayCredit, isEnabled: false },
    { provider: 'ecpay_atm', timing: 'before_delivery', name: names.ecpayAtm, isEnabled: false },
    { provider: 'ecpay_cvs', timing: 'before_delivery', name: names.ecpayCvs, isEnabled: false },
    { provider: 'ecpay_barcode', timing: 'before_delivery', name: names.ecpayBarcode, isEnabled: false },
    { provider: 'bank_transfer', timing: 'before_delivery', name: names.bankTransfer, isEnabled: false },
    { provider: 'cash_on_delivery', timing: 'on_delivery', name: names.cashOnDelivery, isEnabled: true },
  ]
  await Promise.all([
    tx.db
      .insertInto('shippingMethods')
      .values(
        shipping.map((method, index) => ({
          ...row(index),
          ...method,
          freeFromAmount: fees.freeFrom,
          allowsCashOnDelivery: true,
          temperatureZones: ['normal'],
          isEnabled: true,
        })),
      )
      .execute(),
    tx.db
      .insertInto('paymentMethods')
      .values(payment.map((method, index) => ({ ...row(index), ...method, isDeferred: isPaidLater(method.provider) })))
      .onConflict((conflict) => conflict.columns(['shopId', 'provider']).doNothing())
      .execute(),
  ])
}
