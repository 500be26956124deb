import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { bookNotice } from '#modules/payments/index.ts'
import { systemActor } from '#platform/tx.ts'
import { aCustomer } from '#test/support/builders/customers.ts'
import { anEcpayShop, type EcpayWay } from '#test/support/builders/ecpay.ts'
import { aSimpleOrder } from '#test/support/builders/payments.ts'
import { aPayment } from '#test/support/gateway.ts'
import { openMailbox } from '#test/support/mailbox.ts'
import { testSystem } from '#test/support/system.ts'

const mailbox = await openMailbox()
const system = await testSystem({ smtpUrl: mailbox.url })
after(() => mailbox.close())
const shop = await anEcpayShop(system)

const numbers = {
  ecpay_atm: { kind: 'atm', bankCode: '118', number: '9103522175887271', barcodes: [] },
  ecpay_cvs: { kind: 'cvs', bankCode: '', number: 'LLL22251222222', barcodes: [] },
  ecpay_barcode: { kind: 'barcode', bankCode: '', number: '', barcodes: ['1209296BA', '2551912500001234', '120962000000500'] },
} as const
type NumberWay = keyof typeof numbers & EcpayWay

const words = {
  'zh-TW': {
    subject: '的繳費資訊',
    due: '請在 2026/11/24 23:59 前完成付款',
    atm: '轉帳帳號',
    cvs: '繳費代碼',
    barcode: '請到訂單頁開啟繳費條碼',
  },
  en: {
    subject: 'how to pay for order',
    due: 'before 2026/11/24 23:59',
    atm: 'Account number',
    cvs: 'Payment code',
    barcode: 'Open the barcodes on the order page',
  },
}

for (const locale of ['zh-TW', 'en'] as const) {
  for (const way of ['ecpay_atm', 'ecpay_cvs', 'ecpay_barcode'] as const) {
    test(`S1-16 SX-40 who got a number of ${way} is mailed once, with its last minute, in ${locale}`, async () => {
      const customer = await aCustomer(system, shop)
      const order = await aSimpleOrder(system, shop, { customer, locale, provider: way, price: 1_280 })
      const payment = await aPayment(system, shop, order.id)
      await tell(payment, way)
      await tell(payment, way)
      await system.runner.drain()
      const mails = mailbox.mails.filter((each) => each.to === customer.email && each.subject.includes(words[locale].subject))
      assert.equal(mails.length, 1)
      for (const text of [mails[0]?.text ?? '', (mails[0]?.html ?? '').replaceAll(/<[^>]+>/g, '')]) {
        const { kind, number } = numbers[way]
        for (const fact of [String(order.number), 'NT$', words[locale].due, words[locale][kind], number])
          assert.ok(text.includes(fact), `${fact}: ${text}`)
      }
    })
  }
}

test('SX-40 a mail about a number that is sent when the money is there asks for nothing', async () => {
  const customer = await aCustomer(system, shop)
  const order = await aSimpleOrder(system, shop, { customer, provider: 'ecpay_atm' })
  const payment = await aPayment(system, shop, order.id)
  await tell(payment, 'ecpay_atm')
  const notice = { ...told(payment), noticeKey: `${payment.reference} 1`, outcome: 'paid' } as const
  await inShop((tx) => bookNotice(tx, { source: 'ecpay', notice }))
  await system.runner.drain()
  const mail = mailbox.mails.find((each) => each.to === customer.email && each.subject.includes('的繳費資訊'))
  assert.match(mail?.text ?? '', /目前沒有待繳的款項/)
  assert.doesNotMatch(mail?.text ?? '', /9103522175887271/)
})

type Payment = { reference: string; amount: number; currency: string }

function told({ reference, amount, currency }: Payment) {
  return { reference, amount, currency, providerReference: '2611211400', isForThisShop: true }
}

async function tell(payment: Payment, way: NumberWay): Promise<void> {
  const number = { ...numbers[way], expiresAt: new Date('2026-11-24T16:00:00Z') }
  const notice = { ...told(payment), noticeKey: `${payment.reference} 2`, outcome: 'number_issued', number } as const
  await inShop((tx) => bookNotice(tx, { source: 'ecpay', notice }))
}

function inShop<T>(work: Parameters<typeof system.transactor.transact<T>>[1]): Promise<T> {
  return system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, work)
}
