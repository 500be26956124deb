import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '#platform/tx.ts'
import { aMail } from '#test/support/builders/notifications.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { testSystem } from '#test/support/system.ts'
import { claimMails } from './claim-mail.ts'

const system = await testSystem()
const shop = await aShop(system)

test('SX-40 of 16 workers one gets the mail', async () => {
  const mail = await aMail(system, shop)
  const claim = () =>
    system.transactor.transact({ shopId: shop.id, actor: systemActor('test') }, (tx) =>
      claimMails(tx, [mail.id], { leaseMs: 45_000, domain: 'shop.test' }),
    )
  const claims = await Promise.all(Array.from({ length: 16 }, claim))
  assert.equal(claims.flat().length, 1)
  system.clock.advance(45_000)
  const again = await Promise.all(Array.from({ length: 16 }, claim))
  assert.deepEqual(
    again.flat().map((claimed) => claimed.attempts),
    [2],
  )
})
