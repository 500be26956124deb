/** The API path of each page's data. The server's data block is keyed by these same strings, so their spelling is a contract. */
export const apiPaths = {
  session: '/api/store/session',
  customers: '/api/store/customers',
  cart: '/api/store/cart',
  cartLines: '/api/store/cart/lines',
  coupon: '/api/store/cart/coupon',
  buyNow: '/api/store/buy-now',
  checkout: '/api/store/checkout',
  buyNowCheckout: '/api/store/checkout?cart=buy_now',
  orders: '/api/store/orders',
  /** Only ever in the data block of the home page. */
  campaigns: '/api/store/campaigns',
  categories: '/api/store/categories',
  /** As many more than are shown as the featured ones above may take away. */
  newestProducts: '/api/store/products?page=1&size=16&sort=newest',
  featuredProducts: '/api/store/products?page=1&size=12',
  product: (slug: string) => `/api/store/products/${encodeURIComponent(slug)}`,
  productReviews: (slug: string, page: number) =>
    `/api/store/products/${encodeURIComponent(slug)}/reviews?page=${page}&size=${REVIEWS_PER_PAGE}`,
  cartLine: (lineId: string) => `/api/store/cart/lines/${lineId}`,
  order: (orderId: string) => `/api/store/orders/${orderId}`,
  paymentSessions: (orderId: string) => `/api/store/orders/${orderId}/payment-sessions`,
  cancellation: (orderId: string) => `/api/store/orders/${orderId}/cancellation`,
  cardReveals: (orderId: string) => `/api/store/orders/${orderId}/card-reveals`,
  reviews: (orderId: string) => `/api/store/orders/${orderId}/reviews`,
  returns: (orderId: string) => `/api/store/orders/${orderId}/returns`,
  transferReports: (orderId: string) => `/api/store/orders/${orderId}/transfer-reports`,
  claim: (orderId: string) => `/api/store/orders/${orderId}/claim`,
  addresses: '/api/store/addresses',
  address: (addressId: string) => `/api/store/addresses/${addressId}`,
  profile: '/api/store/profile',
  password: '/api/store/profile/password',
  emailChanges: '/api/store/profile/email-changes',
  emailConfirmation: '/api/store/email-changes/confirmation',
  passwordResets: '/api/store/password-resets',
  passwordCompletion: '/api/store/password-resets/completion',
  orderLookups: '/api/store/order-lookups',
  orderPage: (page: number) => `/api/store/orders?page=${page}`,
  products: productsPath,
}

/** How many products one page of the list holds. */
export const PRODUCTS_PER_PAGE = 24

/** How many reviews a product's page shows at once. */
const REVIEWS_PER_PAGE = 10

/** `page` and `size` always, `category`, `q` and `sort` only when they are set, in this order. */
function productsPath({ page, category, q, sort }: { page: number; category: string; q: string; sort: string }): string {
  const query = new URLSearchParams({ page: String(page), size: String(PRODUCTS_PER_PAGE) })
  if (category) query.set('category', category)
  if (q) query.set('q', q)
  if (sort) query.set('sort', sort)
  return `/api/store/products?${query}`
}
