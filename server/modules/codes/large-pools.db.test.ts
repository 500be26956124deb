import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/tx.ts'
import { aCardPool, aPool } from '#test/support/builders/codes.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { demandFewReads, enlarge } from '#test/support/large-pool.ts'
import { testSystem } from '#test/support/system.ts'
import { assignCodes } from './assign-codes.ts'
import { assignHeld } from './assign-held.ts'
import { holdCodes } from './hold-codes.ts'
import { lengthenHolds } from './lengthen-holds.ts'
import { countFree } from './read-codes.ts'
import { releaseExpired, releaseHolds } from './release-holds.ts'
import { removeCodes } from './remove-codes.ts'
import { voidCode } from './void-code.ts'

const system = await testSystem()
const shop = await aShop(system)
const pool = await aCardPool(system, shop, { cards: 1 })
const serials = await aPool(system, shop)
await enlarge(system, { poolIds: [pool.id, serials], likePool: pool.id })

const units = (count: number) => {
  const ownerId = newId()
  return Array.from({ length: count }, (_, index) => ({ poolId: pool.id, ownerId, unitNo: index + 1 }))
}
const hold = (tx: Tx, orderId: string, until = new Date(tx.now.getTime() + 60_000)) =>
  holdCodes(tx, { holder: { kind: 'order', id: orderId }, units: units(3), until })

const acts: Record<string, (tx: Tx) => Promise<unknown>> = {
  'holding them': async (tx) => assert.equal(await hold(tx, newId()), 3),
  'selling what is held': async (tx) => {
    const orderId = newId()
    await hold(tx, orderId)
    assert.equal((await assignHeld(tx, { orderId })).length, 3)
  },
  'freeing what is held': async (tx) => {
    const orderId = newId()
    await hold(tx, orderId)
    assert.equal((await releaseHolds(tx, { holderId: orderId })).get(pool.id), 3)
  },
  'freeing what was held too long': async (tx) => {
    await hold(tx, newId(), tx.now)
    assert.equal(await releaseExpired(tx, pool.id), 3)
  },
  'holding them for longer': async (tx) => {
    const orderId = newId()
    await hold(tx, orderId)
    assert.equal((await lengthenHolds(tx, { holderId: orderId, until: new Date(tx.now.getTime() + 120_000) })).length, 3)
  },
  'handing out serial codes': async (tx) => {
    const unit = { poolId: serials, orderId: newId(), orderLineId: newId() }
    const wanted = [1, 2, 3].map((unitNo) => ({ ...unit, unitNo }))
    assert.equal((await assignCodes(tx, wanted)).length, 3)
  },
  'telling whether some are left': async (tx) => assert.equal(await countFree(tx, { poolId: serials, upTo: 3 }), 3),
  'removing one': (tx) => removeCodes(tx, { poolId: pool.id, codeIds: pool.codeIds }),
  'declaring one void': (tx) => voidCode(tx, { codeId: pool.codeIds[0] ?? '', kind: 'card', reason: 'test' }),
}
for (const [name, act] of Object.entries(acts))
  test(`S1-14 S0-25 a pool may be as large as it wants: ${name} reads a few of its codes`, () => demandFewReads(system, shop, act))
