import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { cardsZhTw } from './cards.zh-tw.ts'

/** What the shop says of card keys. */
export const cardsEn = {
  'product.cardTitle': 'Yours right after payment',
  'product.cardText': 'A digital card key: it appears on your order page as soon as you have paid. Nothing is shipped.',
  'product.cardNoRefund':
    'It can be used at once, so you cannot cancel it or get a refund after payment. Please check what and how many you need. If a key does not work, the shop will help.',
  'cart.buyAlone': 'Buy it by itself',
  'cart.leftOut': 'Not included',
  'cart.leftOutText':
    'This product is a card key now. It cannot be ordered together with others and is not part of the total. Please buy it on its own page.',
  'checkout.signInHintNow': 'Already a member? Sign in to keep the order in your account.',
  'checkout.buyer': 'Buyer',
  'checkout.buyerName': 'Name',
  'checkout.buyerPhoneHelp': 'You need it to find your order and cards again, e.g. 0912345678',
  'checkout.emailOptional': 'Email (optional)',
  'checkout.buyerEmailHelp': 'We’ll send you order updates and your look-up code, so that you find the order again easily',
  'checkout.cardNote': 'Delivered right after payment. After that you cannot cancel it or get a refund.',
  'checkout.leftOut': 'The card keys in your cart are bought by themselves and are not part of this order.',
  'checkout.backToProduct': 'Back to the product',
  'checkout.nothing': 'Nothing to check out',
  'checkout.nothingText': 'If you have just ordered, look under My orders.',
  'checkout.limited': 'At most {maximum} of “{name}” per order. Please change the quantity.',
  'checkout.fewLeft': 'Only {available} of “{name}” left. Please change the quantity on the product’s page.',
  'checkout.soldOut': '“{name}” has just sold out.',
  'checkout.unpaidTitle': 'Some of your card orders are unpaid',
  'checkout.unpaidLook': 'See my orders',
  'lookup.panelCards':
    'To see your cards again you need the order number, your mobile number and this code. Copy it or take a screenshot, and keep it to yourself. If you gave an email address, we also send it there.',
  'order.cancelPaidText': 'This cannot be undone. What you have paid is refunded in full.',
  'order.cancelRestText': 'This cannot be undone. The rest of what you have paid is refunded in full.',
  'cards.heldFor': 'Your cards are kept for another',
  'cards.heldText': 'Please pay by {time}. After that the cards are free for others; your order stays, and you can still try to pay.',
  'cards.heldUntil': 'Your cards are kept until {time}',
  'cards.heldUntilText': 'After that the cards are free for others; your order stays, and you can still try to pay.',
  'cards.releasedTitle': 'The time to pay is over',
  'cards.releasedText':
    'Your cards are free for others now. Within a day you can still pay: if there are cards, you get them at once; if not, they come in the order of payment as soon as there are. If you pay later, the shop will contact you.',
  'cards.releasedOnly':
    'Your cards are free for others now. If you have paid, you get cards as soon as the payment is confirmed and there are any.',
  'cards.firstCome': 'First come, first served: you get your cards when you have paid, so please pay soon.',
  'cards.awaitingTitle': 'Payment received, cards in preparation',
  'cards.awaitingText':
    'The shop has just run out of cards. As soon as it has new ones, yours appear on this page, in the order of payment. You need not pay again.',
  'cards.awaitingCancel': 'If you would rather not wait, you can cancel the order and get a full refund.',
  'cards.lateTitle': 'The payment came late: the shop will contact you',
  'cards.lateText':
    'We have your payment, but it came long after the time to pay. The shop will deliver the cards or refund you. Please do not pay again.',
  'cards.title': 'Your cards',
  'cards.help': 'A card key is like cash: open it where nobody watches, and do not share it.',
  'cards.allVoid': 'These cards are void. Please contact the shop if you have questions.',
  'cards.show': 'Show cards',
  'cards.opening': 'Opening…',
  'cards.hide': 'Hide',
  'cards.one': 'Card',
  'cards.nth': 'Card {number} of {total}',
  'cards.replaced': 'Replaced',
  'cards.void': 'Void',
  'cards.deliveredAt': 'Delivered {time}',
  'cards.hidden': 'Hidden, ends in',
  'cards.copyOf': 'Copy {name}',
  'status.cards.delivered': 'Cards delivered',
  'event.cards.order.delivered': 'Cards delivered',
  'event.cards.order.preparing': 'Waiting for new cards',
  'event.cards.released': 'Time to pay over, cards released',
  'event.cards.replaced': 'Card replaced',
} satisfies TranslationOf<typeof cardsZhTw>
