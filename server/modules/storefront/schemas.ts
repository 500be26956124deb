import { type Static, Type } from 'typebox'
import { MAX_PAGE_SIZE } from '#kernel/page.ts'
import { productKindNames } from '#modules/catalog/index.ts'
import { AmountSchema, Id, ListOf, Nullable, Possible } from '#platform/http/schemas.ts'

/** The longest search. */
export const MAX_SEARCH_LENGTH = 120
/** Part of a name; PostgreSQL takes no zero character. */
const SearchText = Type.String({ maxLength: MAX_SEARCH_LENGTH, pattern: '^[^\\u0000-\\u001f]*$', description: 'Words of the name' })
/** The orders a customer can choose; without one the shop's own. */
export const storeSorts = ['newest', 'price', '-price'] as const
export type StoreSort = (typeof storeSorts)[number]
const CategorySlug = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: '^[a-z0-9-]*$',
  description: 'Address of a category; also what is below it',
})

/** Query of the storefront's product list. */
export const StoreProductQuery = Type.Object({
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 1 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_PAGE_SIZE, default: 24 })),
  category: Type.Optional(CategorySlug),
  q: Type.Optional(SearchText),
  sort: Type.Optional(
    Type.Enum([...storeSorts], { description: 'newest, price (lowest first) or -price; without it the shop’s own order' }),
  ),
})
export type StoreProductQuery = Static<typeof StoreProductQuery>

export const StoreProductParams = Type.Object({ slug: Type.String({ maxLength: 80, pattern: '^[a-z0-9-]*$' }) })

export const StoreProductRow = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  priceAmount: AmountSchema,
  compareAtAmount: Nullable(AmountSchema),
  pictureUrl: Nullable(Type.String()),
  hasStock: Type.Boolean(),
})
export type StoreProductRow = Static<typeof StoreProductRow>
export const StoreProductList = ListOf(StoreProductRow)

export const StoreCategory = Type.Object({
  slug: Type.String(),
  parentSlug: Nullable(Type.String()),
  level: Type.Integer(),
  name: Type.String(),
  englishName: Nullable(Type.String()),
})
export type StoreCategory = Static<typeof StoreCategory>
export const StoreCategoryList = Type.Object({ items: Type.Array(StoreCategory, { description: 'In the order of the tree' }) })

const StoreVariant = Type.Object({
  id: Id,
  sku: Type.String(),
  optionValues: Type.Array(Type.String()),
  priceAmount: AmountSchema,
  compareAtAmount: Nullable(AmountSchema),
  stock: Nullable(Type.Integer({ description: 'Pieces that can be bought; null when they are not counted' })),
  pictureUrl: Nullable(Type.String()),
})

export const StoreProduct = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  description: Type.String(),
  options: Type.Array(Type.Object({ name: Type.String(), values: Type.Array(Type.String()) })),
  variants: Type.Array(StoreVariant),
  contents: Type.Array(Type.Object({ productName: Type.String(), variantName: Type.String(), quantity: Type.Integer() }), {
    description: 'What one piece of a bundle consists of; empty for any other kind',
  }),
  pictures: Type.Array(Type.Object({ url: Type.String(), width: Type.Integer(), height: Type.Integer(), alt: Type.String() })),
  codeNotice: Nullable(Type.Object({ groups: Type.Array(Type.String()) })),
  kind: Type.Enum([...productKindNames]),
  maxPerOrder: Nullable(Type.Integer({ description: 'Most pieces in one order, of all variants together; null without a limit' })),
  can: Type.Object({ buy: Possible, addToCart: Possible }, { description: 'buy: also at once, past the cart; the only way for card keys' }),
})
export type StoreProduct = Static<typeof StoreProduct>
