import type { TranslationOf } from '#web/i18n/dictionary.ts'
import type { reviewsZhTw } from './reviews.zh-tw.ts'

/** What buyers say of what they got. */
export const reviewsEn = {
  'reviews.title': 'Reviews',
  'reviews.count': { one: '{n} review', other: '{n} reviews' },
  'reviews.none': 'No reviews yet. Customers who bought this and received it can review it on their order page.',
  'reviews.stars': '{rating} out of 5 stars',
  'reviews.starCount': { one: '{n} star', other: '{n} stars' },
  'reviews.rating.1': 'Very bad',
  'reviews.rating.2': 'Not good',
  'reviews.rating.3': 'All right',
  'reviews.rating.4': 'Good',
  'reviews.rating.5': 'Great',
  'reviews.own': 'Your reviews',
  'reviews.write': 'Write a review',
  'reviews.writeOf': 'Write a review of “{name}”',
  'reviews.rating': 'Rating',
  'reviews.ratingMissing': 'Please choose 1 to 5 stars',
  'reviews.body': 'Your review (optional)',
  'reviews.bodyHelp': '{count} of {most} characters',
  'reviews.public': 'It is public on the product’s page, with only the first letter of your name. You cannot change or delete it later.',
  'reviews.send': 'Send review',
  'reviews.sending': 'Sending…',
  'reviews.thanks': 'Thank you for your review',
  'status.order.to_review': 'To be reviewed',
  'status.order.reviewed': 'Reviewed',
  'problem.review_too_early': 'You can review it once you have received it.',
  'problem.review_written': 'You have reviewed this already.',
  'problem.order_line_not_found': 'This is no longer part of the order. Please reload the page.',
} satisfies TranslationOf<typeof reviewsZhTw>
