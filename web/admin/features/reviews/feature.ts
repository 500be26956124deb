import type { AdminFeature } from '../../app/feature.ts'

/** What buyers say of the products (S1-5). */
export const reviewsFeature: AdminFeature = {
  nav: [{ id: 'products.reviews', to: 'reviews', permission: 'reviews.see' }],
  live: { review: ['reviews'] },
}
