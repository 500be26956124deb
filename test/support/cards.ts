import type { Reason } from '#kernel/errors.ts'
import { cardsLeft, releaseStock, reserveStock, shipStock } from '#modules/catalog/index.ts'
import {
  awaitDigital,
  deliverDigital,
  mayCancel,
  mayOfferPayment,
  onCancelled,
  onPaid,
  onPlaced,
  readOrderFacts,
} from '#modules/orders/index.ts'
import type { Module } from '#platform/module.ts'
import { answerTo, answerWith, type PolicyPoint } from '#platform/policy.ts'
import type { Tx } from '#platform/tx.ts'
import { modules } from '#server/modules.ts'

/** What a policy point tells. */
type Subject<Point> = Point extends PolicyPoint<infer Told> ? Told : never

/** Answers every policy point about card keys with as many cards as a test says, and remembers what it was asked, in this order. */
export type TestCards = {
  modules: readonly Module[]
  left: number
  placed: Subject<typeof onPlaced>[]
  asked: ({ point: string } & Record<string, unknown>)[]
  /** Refuses a payment method; all are let through unless told. */
  mayPay: (method: Subject<typeof mayOfferPayment>) => true | Reason
  mayCancel: true | Reason
}

/** The system's modules with these answers in place of the module that has the cards: what orders ask and when is told apart from how it is answered. */
export function testCards(): TestCards {
  const cards: TestCards = { modules: [], left: 100, placed: [], asked: [], mayPay: () => true, mayCancel: true }
  const note = (point: string, subject: object) => void cards.asked.push({ point, ...subject })
  const policies: Module['policies'] = [
    answerTo(onPlaced, async (tx, subject) => {
      if (subject.goodsKind === 'goods') return true
      note('placed', { orderId: subject.orderId })
      cards.placed.push(subject)
      await reserveStock(tx, { orderId: subject.orderId, items: subject.lines })
      return true
    }),
    answerTo(onPaid, async (tx, subject) => {
      if (subject.goodsKind === 'goods') return true
      note('paid', subject)
      if (cards.left === 0) await awaitDigital(tx, subject)
      else await handOver(tx, subject.orderId)
      return true
    }),
    answerTo(onCancelled, async (tx, subject) => {
      if (subject.goodsKind === 'goods') return true
      note('cancelled', subject)
      await releaseStock(tx, { orderId: subject.orderId, items: await linesOf(tx, subject.orderId) })
      return true
    }),
    answerWith(
      cardsLeft,
      async (_tx, { variantIds }) =>
        new Map(variantIds.map((variantId) => [variantId, { poolId: variantId, cards: cards.left, overdue: 0 }])),
    ),
    answerTo(mayOfferPayment, async (_tx, subject) => (subject.productKinds.length === 0 ? true : cards.mayPay(subject))),
    answerTo(mayCancel, async (_tx, subject) => (subject.goodsKind === 'goods' ? true : cards.mayCancel)),
  ]
  const others = modules.filter(({ name }) => name !== 'card-keys')
  return Object.assign(cards, { modules: [...others, { name: 'test-cards', policies }] })
}

/** Delivers as the module that has the cards does: it takes the stock, orders book the delivery. */
export async function handOver(tx: Tx, orderId: string): Promise<void> {
  await deliverDigital(tx, { orderId })
  await shipStock(tx, { orderId, items: await linesOf(tx, orderId) })
}

async function linesOf(tx: Tx, orderId: string): Promise<{ variantId: string; quantity: number }[]> {
  return (await readOrderFacts(tx, orderId)).lines.map(({ variantId, quantity }) => ({ variantId, quantity }))
}
