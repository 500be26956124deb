import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { reviewsTexts } from './texts.zh-TW.ts'

/** Product reviews in English. */
export const reviewsTextsEn = {
  'reviews.list.title': 'Reviews',
  'reviews.list.search': 'Product name',
  'reviews.list.rating': 'Stars',
  'reviews.list.state': 'State',
  'reviews.list.empty.title': 'No reviews yet',
  'reviews.list.empty.text':
    'On their order page, customers can review what they have received. What they write is public on the product’s page and listed here.',
  'reviews.stars': { one: '{n} star', other: '{n} stars' },
  'reviews.state.shown': 'Shown',
  'reviews.state.hidden': 'Hidden',
  'reviews.column.review': 'Review',
  'reviews.column.product': 'Product',
  'reviews.column.order': 'Order',
  'reviews.column.createdAt': 'Written',
  'reviews.column.act': 'Actions',
  'reviews.hide.verb': 'Hide review',
  'reviews.hide.title': 'Hide the review by {author}?',
  'reviews.hide.page': 'It disappears from the page of “{product}” and no longer counts towards the average.',
  'reviews.hide.buyer': 'The customer still sees it on the order page and is not told.',
  'reviews.hide.undo': 'Its text is kept and can be shown again; the audit log records who hid it.',
  'reviews.hide.done': 'Review hidden',
  'reviews.show.verb': 'Show again',
  'reviews.show.title': 'Show the review by {author} again?',
  'reviews.show.page': 'It is back on the page of “{product}” and counts towards the average again.',
  'reviews.show.done': 'Review shown again',
  'errors.review_not_found': 'This review could not be found.',
} satisfies TranslationOf<typeof reviewsTexts>
