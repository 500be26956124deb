import { cardsLeft, mayChangeKind } from '#modules/catalog/index.ts'
import {
  mayCancel,
  mayOfferPayment,
  onCancelled,
  onNumberIssued,
  onPaid,
  onPlaced,
  onRefundSettled,
  payableUntil,
  stillPayable,
} from '#modules/orders/index.ts'
import { answerTo, answerWith, inquire } from '#platform/policy.ts'
import { cardsLeftOf } from './available-cards.ts'
import { unbindProduct } from './bind-variant.ts'
import { readCardSettings } from './card-settings.ts'
import { deliverCards } from './deliver-cards.ts'
import { keepUntil } from './keep-until.ts'
import { keepsKind } from './keeps-kind.ts'
import { readOrderCards } from './order-cards.ts'
import { placeCardOrder } from './place-card-order.ts'
import { cancelCardOrder } from './release-card-order.ts'
import { findStillPayable } from './still-payable.ts'
import { resumeAfterRefund, takeBackRefunded } from './take-back-refunded.ts'

/** Stock and cards of an order that was just written (S1-16). An order of card keys has one line (S1-10). */
const setAside = answerTo(onPlaced, async (tx, { orderId, provider, goodsKind, lines, customerId, phone, clientIp }) => {
  const [line] = lines
  if (goodsKind === 'card_key' && line)
    await placeCardOrder(tx, {
      orderId,
      orderLineId: line.id,
      variantId: line.variantId,
      quantity: line.quantity,
      customerId,
      phone,
      clientIp,
      payableUntil: await inquire(tx, payableUntil, { orderId, provider }),
    })
  return true
})

/** Paid is delivered, in one commit (S1-2). */
const deliver = answerTo(onPaid, async (tx, { orderId, goodsKind }) => {
  if (goodsKind === 'card_key') await deliverCards(tx, { orderId })
  return true
})

/** Who has got a number for an ATM or a store has his cards until it expires (S1-16). */
const keepForNumber = answerTo(onNumberIssued, async (tx, { orderId, goodsKind, until }) => {
  if (goodsKind === 'card_key') await keepUntil(tx, { orderId, until })
  return true
})

const giveBack = answerTo(onCancelled, async (tx, { orderId, goodsKind }) => {
  if (goodsKind === 'card_key') await cancelCardOrder(tx, { orderId })
  return true
})

/** A buyer who waits for his cards may give up, unless the shop has switched that off (S1-3); an unpaid order he always may. */
const mayGiveUp = answerTo(mayCancel, async (tx, { orderId, goodsKind, isByBuyer }) => {
  if (goodsKind !== 'card_key' || !isByBuyer) return true
  const [settings, { status }] = await Promise.all([readCardSettings(tx), readOrderCards(tx, orderId)])
  return settings.allowsCancelling || status === 'unpaid' || status === 'released' || { code: 'card_key_not_refundable' }
})

/** Who buys cards pays before, and at once unless the shop lets him take his time (S1-16). */
const payAtOnce = answerTo(mayOfferPayment, async (tx, { timing, isDeferred, productKinds }) => {
  if (!productKinds.includes('card_key')) return true
  if (timing !== 'before_delivery') return { code: 'payment_deferred_for_card_keys' }
  return !isDeferred || (await readCardSettings(tx)).allowsDeferred || { code: 'payment_deferred_for_card_keys' }
})

/** Storefront, cart and checkout show and sell the smaller of product stock and cards (S1-14). */
const countCards = answerWith(cardsLeft, cardsLeftOf)

/** Open orders keep the kind (S1-28); what stops being a card key lets go of its pools (S1-11). */
const keepKind = answerTo(mayChangeKind, async (tx, { productId, from }) => {
  if (from !== 'card_key') return true
  const answer = await keepsKind(tx, productId)
  if (answer === true) await unbindProduct(tx, productId)
  return answer
})

/** Money has gone back: its cards are void (S1-3). Or it has not, and who waited waits on. */
const takeBack = answerTo(onRefundSettled, async (tx, { goodsKind, isDone, ...pieces }) => {
  if (goodsKind === 'card_key') await (isDone ? takeBackRefunded(tx, pieces) : resumeAfterRefund(tx, pieces))
  return true
})

const keepPayable = answerWith(stillPayable, async (tx, orderIds) => findStillPayable(tx, orderIds))

export const policies = [takeBack, keepPayable, setAside, deliver, keepForNumber, giveBack, mayGiveUp, payAtOnce, countCards, keepKind]
