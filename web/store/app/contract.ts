/** The shapes of `/api/store` that this front end reads. Amounts are integer minor units of the shop's currency; times are ISO 8601. */

/** Why something is not possible, said in the reader's language by `reasonText`. */
export type Reason = { code: string; details?: Record<string, unknown> }

/** One language face of the shop; `label` is its name in the language switcher. */
export type StoreView = {
  locale: 'zh-TW' | 'en'
  label: string
  name: string
  accentColor: string
  announcement: string | null
  contactEmail: string | null
  contactPhone: string | null
}

/** `views` are those a customer may choose, the default first. */
export type Shop = {
  handle: string
  currency: string
  locale: string
  timeZone: string
  isDemo: boolean
  sandboxPayments: boolean
  views: StoreView[]
}

export type Customer = { id: string; name: string; email: string }

/** What a customer may change about himself; only the session route tells it. */
export type OwnProfile = Customer & { phone: string | null; locale: 'zh-TW' | 'en'; version: number }

/** `cartCount` is left out by answers that do not know the cart. */
export type Session = { csrfToken: string; customer: Customer | null; cartCount?: number }

export type PageOf<Item> = { items: Item[]; total: number; page: number; size: number }

export type ProductSummary = {
  id: string
  slug: string
  name: string
  priceAmount: number
  compareAtAmount: number | null
  pictureUrl: string | null
  hasStock: boolean
}

export type Variant = {
  id: string
  sku: string
  optionValues: string[]
  priceAmount: number
  compareAtAmount: number | null
  /** `null`: not counted, always available. */
  stock: number | null
  pictureUrl: string | null
}

/** A category that leads to listed products; lists come in the order of the tree. */
export type Category = { slug: string; parentSlug: string | null; level: number; name: string; englishName: string | null }

export type Picture = { url: string; width: number; height: number; alt: string }

export type Product = {
  kind: string
  id: string
  slug: string
  name: string
  description: string
  options: { name: string; values: string[] }[]
  variants: Variant[]
  pictures: Picture[]
  /** The groups of campaign serial codes a buyer receives when the order closes. */
  codeNotice: null | { groups: string[] }
  /** What one piece of a bundle consists of; empty for anything else. */
  contents: { productName: string; variantName: string; quantity: number }[]
  /** Most pieces in one order, of all variants together; `null` without a limit (S1-18). */
  maxPerOrder: number | null
  /** `buy` goes to the checkout at once, past the cart: the only way for card keys (S1-10). */
  can: { buy: true | Reason; addToCart: true | Reason }
}

/** A campaign the shop shows on its home page; only ever part of the page data, never fetched. */
export type CampaignNotice = { id: string; name: string; productSlug: string | null; endsAt: string | null }

export type CartLine = {
  id: string
  variantId: string
  productSlug: string
  productName: string
  variantName: string
  pictureUrl: string | null
  unitPriceAmount: number
  quantity: number
  subtotalAmount: number
  stock: number | null
  /** Most pieces of this line, by the product's limit per order; `null` without one (S1-18). */
  maxQuantity: number | null
  problem: Reason | null
}

export type Quote = {
  goodsAmount: number
  discounts: Discount[]
  shippingFeeAmount: number
  shippingDiscountAmount: number
  totalAmount: number
  /** Offers that are within reach: “NT$200 more and …”. */
  hints?: { label: string; missingAmount: number }[]
}

export type Discount = { kind: string; label: string; amount: number }

/** `card_key`: one line of card keys, without address, shipping and freight (S1-4). */
export type GoodsKind = 'goods' | 'card_key'

export type Cart = {
  version: number
  goodsKind: GoodsKind
  lines: CartLine[]
  quote: Quote
  couponCode: string | null
  couponProblem: Reason | string | null
  /** Why no shipping method of the shop carries these goods. */
  shippingProblem: Reason | null
}

export type ShippingKind = 'home' | 'store_pickup' | 'none'

export type ShippingMethod = {
  id: string
  name: string
  kind: ShippingKind
  feeAmount: number
  freeFromAmount: number | null
  allowsCod: boolean
}

export type PaymentMethod = { id: string; provider: string; timing: string; name: string }

export type Address = { postalCode: string; city: string; district: string; street: string }

/** A convenience store. */
export type PickupStore = { chain: string; code: string; name: string }

/** An address of the customer's account. */
export type SavedAddress = Address & { id: string; recipientName: string; phone: string; isDefault: boolean }

export type Checkout = {
  cart: Cart
  paymentMethods: PaymentMethod[]
  shippingMethods: ShippingMethod[]
  /** Empty texts where nothing is known. */
  defaults: Address & { name: string; phone: string; email: string }
  /** Of the customer's account, the default first. */
  addresses: SavedAddress[]
  /** The shop takes no orders of guests, and nobody is signed in. */
  signInRequired: boolean
}

/** Which cart: the one that fills up, or the one line that is bought past it. */
export type CartKind = 'cart' | 'buy_now'

/** Card keys need neither address nor shipping method, and an email address only if one is given. */
export type OrderRequest = {
  cart: CartKind
  cartVersion: number
  recipient: Partial<Address> & { name: string; phone: string; pickupStore?: PickupStore }
  email?: string
  shippingMethodId?: string
  paymentMethodId: string
  note?: string
  /** Language of the mails; an account has its own. */
  locale?: 'zh-TW' | 'en'
  expectedTotalAmount: number
}

/** With `mustPay` a payment has to be opened now. */
export type PlacedOrder = { orderId: string; number: number; totalAmount: number; mustPay: boolean; lookupCode: string | null }

/** Of an order that is delivered and open: a line of it has no review yet, or all have (S1-2). */
export type ReviewStatus = 'to_review' | 'reviewed' | null

export type OrderSummary = {
  id: string
  number: number
  placedAt: string
  totalAmount: number
  status: string
  paymentStatus: string
  paymentTiming: string
  shippingStatus: string
  goodsKind: GoodsKind
  reviewStatus: ReviewStatus
  codeCount: number
  firstProductName: string
  lineCount: number
  pictureUrl: string | null
}

export type OrderLine = {
  id: string
  productName: string
  variantName: string
  pictureUrl: string | null
  unitPriceAmount: number
  quantity: number
  subtotalAmount: number
  discountAmount: number
  /** What the buyer said of it. */
  review: { rating: number; body: string } | null
}

export type IssuedCode = { groupName: string; productName: string; code: string; issuedAt: string; isVoid: boolean }

/** A card of an order; what it says comes only to who asks for it (S1-2). */
export type OrderCard = {
  codeId: string
  unitNo: number
  tail: string
  deliveredAt: string
  revealedAt: string | null
  isVoid: boolean
  isReplaced: boolean
}
export type OpenedCard = OrderCard & { fields: CardField[] }
export type CardField = { name: string; isSecret: boolean; value: string }

/** Where an order of card keys stands. `holdUntil`: nobody else gets its cards before; `null` where who pays first has them. */
export type OrderCards = {
  status: 'unpaid' | 'released' | 'awaiting' | 'paid_late' | 'delivered' | 'cancelled' | null
  holdUntil: string | null
  items: OrderCard[]
}

/** How an order is paid by bank transfer, while it is due. */
export type TransferInstructions = {
  bankCode: string
  bankName: string
  branchName: string
  accountNumber: string
  accountName: string
  amount: number
  /** The end of the shop's day; `null` when nothing was opened. */
  dueAt: string | null
  reports: { lastFive: string; reportedAt: string }[]
}

/** With what an order is paid at an ATM or a convenience store, until it expires. */
export type PayableNumber = {
  kind: 'atm' | 'cvs' | 'barcode'
  bankCode: string
  number: string
  barcodes: string[]
  amount: number
  expiresAt: string
}

export type Order = {
  id: string
  number: number
  /** By which a guest finds the order again; `null` once it is in an account. */
  lookupCode: string | null
  transfer: TransferInstructions | null
  payableNumber: PayableNumber | null
  placedAt: string
  status: string
  paymentStatus: string
  paymentTiming: string
  shippingStatus: string
  goodsKind: GoodsKind
  reviewStatus: ReviewStatus
  cards: OrderCards | null
  lines: OrderLine[]
  discounts: Discount[]
  shippingFeeAmount: number
  shippingDiscountAmount: number
  totalAmount: number
  recipient: Address & { name: string; phone: string; pickupStore: PickupStore | null }
  shippingMethodName: string
  paymentMethodName: string
  shipments: { carrier: string; trackingNumber: string; shippedAt: string }[]
  codes: IssuedCode[]
  can: { pay: true | Reason; cancel: true | Reason; review: true | Reason }
  timeline: { at: string; type: string }[]
}

export type OwnReturns = {
  items: {
    id: string
    status: 'requested' | 'approved' | 'received' | 'completed' | 'refused'
    refusal: string | null
    requestedAt: string
    lines: { productName: string; requestedQuantity: number }[]
  }[]
  /** Pieces that may still be sent back. */
  returnable: { orderLineId: string; productName: string; variantName: string; quantity: number }[]
  can: { request: true | Reason }
}

/** What a buyer said of a product; the name is shown by its first character. */
export type ProductReview = { id: string; authorName: string; rating: number; body: string; variantName: string; createdAt: string }
/** `meanRating` has one decimal; `null` without any review. */
export type ProductReviews = PageOf<ProductReview> & { summary: { count: number; meanRating: number | null } }
