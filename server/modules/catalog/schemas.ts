import { type Static, Type } from 'typebox'
import { AmountSchema, Id, Instant, Line, ListOf, Nullable, PageQuery, Possible, Version } from '#platform/http/schemas.ts'
import { MAX_COMPONENT_QUANTITY, MAX_COMPONENTS } from './bundle-components.ts'
import { productKindNames } from './product-kind.ts'
import { MAX_SLUG_LENGTH } from './product-slug.ts'
import { channels, MAX_PER_ORDER, temperatureZones } from './sales-facts.ts'

/** More combinations than a person can choose from. */
const MAX_VARIANTS = 100
const MAX_OPTIONS = 3
/** A unit price of the pricing engine has at most nine digits. */
const MAX_PRICE = 999_999_999
const MAX_STOCK = 9_999_999

const Closed = { additionalProperties: false } as const

const Price = Type.Integer({ minimum: 0, maximum: MAX_PRICE, description: 'Minor units of the shop currency' })
const OnHand = Type.Integer({ minimum: 0, maximum: MAX_STOCK, description: 'Pieces on the shelf' })
const Slug = Type.String({ maxLength: MAX_SLUG_LENGTH, pattern: '^[a-z0-9](-?[a-z0-9])*$', description: 'Name in addresses' })
const Kind = Type.Enum([...productKindNames], { description: 'What the product is; decides how it may be sold' })
const Zone = Nullable(Type.Enum([...temperatureZones], { description: 'How it must travel; null when nothing is said' }))
const Channel = Type.Enum([...channels], { description: 'Where it is sold' })
const MaxPerOrder = Nullable(
  Type.Integer({
    minimum: 1,
    maximum: MAX_PER_ORDER,
    description: 'Most pieces in one order, of all variants together; null without a limit',
  }),
)
const CategoryIds = Type.Array(Id, { maxItems: 50, description: 'The categories it is in, at any level' })
const Components = Type.Array(
  Type.Object({ variantId: Id, quantity: Type.Integer({ minimum: 1, maximum: MAX_COMPONENT_QUANTITY }) }, { additionalProperties: false }),
  { maxItems: MAX_COMPONENTS, description: 'What one piece of a bundle consists of' },
)
const Status = Type.Union([Type.Literal('listed'), Type.Literal('hidden'), Type.Literal('delisted')])
const Description = Type.String({ maxLength: 20_000, pattern: '^[^\\u0000\\ud800-\\udfff]*$' })
const Option = Type.Object({ name: Line(40), values: Type.Array(Line(60), { minItems: 1, maxItems: MAX_VARIANTS }) }, Closed)
const Options = Type.Array(Option, { maxItems: MAX_OPTIONS })

const variantFacts = {
  sku: Line(64),
  optionValues: Type.Array(Line(60), { maxItems: MAX_OPTIONS }),
  priceAmount: Price,
  compareAtAmount: Nullable(Price),
}
const firstStock = { tracksStock: Type.Boolean({ default: true }), onHand: Type.Integer({ minimum: 0, maximum: MAX_STOCK, default: 0 }) }

export const NewProductBody = Type.Object(
  {
    name: Line(120),
    slug: Type.Optional(Nullable(Slug)),
    description: Type.Optional(Description),
    kind: Type.Optional(Kind),
    status: Type.Optional(Status),
    temperatureZone: Type.Optional(Zone),
    channel: Type.Optional(Channel),
    maxPerOrder: Type.Optional(MaxPerOrder),
    categoryIds: Type.Optional(CategoryIds),
    components: Type.Optional(Components),
    options: Type.Optional(Options),
    variants: Type.Array(Type.Object({ ...variantFacts, ...firstStock }, Closed), { minItems: 1, maxItems: MAX_VARIANTS }),
  },
  Closed,
)

export const ProductChangeBody = Type.Object(
  {
    version: Version,
    name: Type.Optional(Line(120)),
    slug: Type.Optional(Slug),
    description: Type.Optional(Description),
    kind: Type.Optional(Kind),
    status: Type.Optional(Status),
    temperatureZone: Type.Optional(Zone),
    channel: Type.Optional(Channel),
    maxPerOrder: Type.Optional(MaxPerOrder),
    categoryIds: Type.Optional(CategoryIds),
    position: Type.Optional(Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 })),
  },
  Closed,
)

export const VariantsBody = Type.Object(
  {
    version: Version,
    options: Options,
    variants: Type.Array(Type.Object({ id: Nullable(Id), ...variantFacts, ...firstStock }, Closed), {
      minItems: 1,
      maxItems: MAX_VARIANTS,
    }),
  },
  Closed,
)

export const ComponentsBody = Type.Object({ version: Version, components: Components }, Closed)
export const StockBody = Type.Object({ version: Version, onHand: OnHand, tracksStock: Type.Boolean() }, Closed)
export const PictureOrderBody = Type.Object({ version: Version, pictureIds: Type.Array(Id, { maxItems: 100 }) }, Closed)
export const PictureQuery = Type.Object({
  alt: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$' })),
})
export const VersionQuery = Type.Object({ version: Version })

export const ProductParams = Type.Object({ productId: Id })
export const VariantParams = Type.Object({ variantId: Id })
export const PictureParams = Type.Object({ productId: Id, pictureId: Id })

export const productSorts = ['-createdAt', 'createdAt', 'name', '-name', 'position'] as const
/** What the list can be narrowed down by, and a change of all that match. */
const productFilters = {
  q: Type.Optional(
    Type.String({ maxLength: 120, pattern: '^[^\\u0000-\\u001f]*$', description: 'Words of the name, or the beginning of an SKU' }),
  ),
  status: Type.Optional(Status),
  kind: Type.Optional(Kind),
  categoryId: Type.Optional(Id),
  stock: Type.Optional(
    Type.Enum(['available', 'none', 'uncounted'], {
      description: 'Something left, nothing left, or a variant that is not counted; of card keys the stock, not the cards',
    }),
  ),
}
export const ProductFilter = Type.Object(productFilters, { additionalProperties: false })
export type ProductFilter = Static<typeof ProductFilter>

export const ProductQuery = Type.Object({
  ...PageQuery.properties,
  ...productFilters,
  sort: Type.Optional(Type.Enum([...productSorts], { default: '-createdAt' })),
})
export type ProductQuery = Static<typeof ProductQuery>

export const ProductsChangeBody = Type.Object(
  {
    selection: Type.Union([
      Type.Object({ productIds: Type.Array(Id, { minItems: 1, maxItems: 1000 }) }, Closed),
      Type.Object(
        { matching: ProductFilter, expectedCount: Type.Integer({ minimum: 0, description: 'The number that was confirmed' }) },
        Closed,
      ),
    ]),
    change: Type.Union([
      Type.Object({ status: Status }, Closed),
      Type.Object({ addCategoryId: Id }, Closed),
      Type.Object({ removeCategoryId: Id }, Closed),
    ]),
  },
  Closed,
)
export const ProductsChanged = Type.Object({
  changedCount: Type.Integer(),
  unchangedCount: Type.Integer({ description: 'Those that were as wanted already' }),
})

const ProductStatusView = Type.Union([Type.Literal('listed'), Type.Literal('hidden'), Type.Literal('delisted')])

export const ProductRow = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  kind: Kind,
  status: ProductStatusView,
  temperatureZone: Zone,
  channel: Channel,
  pictureUrl: Nullable(Type.String()),
  variantCount: Type.Integer(),
  lowestAmount: AmountSchema,
  highestAmount: AmountSchema,
  freeQuantity: Nullable(
    Type.Integer({
      description: 'Pieces that can still be sold, of card keys no more than there are cards; null when a variant is not counted',
    }),
  ),
  version: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  categoryIds: Type.Array(Id),
  can: Type.Object({ sell: Possible }),
})
export type ProductRow = Static<typeof ProductRow>
export const ProductList = ListOf(ProductRow)

const componentVariant = {
  variantId: Id,
  productId: Id,
  productName: Type.String(),
  variantName: Type.String(),
  sku: Type.String(),
  freeQuantity: Nullable(Type.Integer({ description: 'Pieces of it that can still be sold; null when not counted' })),
}
export const ComponentVariant = Type.Object(componentVariant)
export type ComponentVariant = Static<typeof ComponentVariant>
export const ComponentVariantList = Type.Object({ items: Type.Array(ComponentVariant) })
export const ComponentVariantQuery = Type.Object({ q: productFilters.q })

export const ProductView = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  description: Type.String(),
  kind: Kind,
  status: ProductStatusView,
  temperatureZone: Zone,
  channel: Channel,
  maxPerOrder: MaxPerOrder,
  categoryIds: Type.Array(Id),
  position: Type.Integer(),
  options: Type.Array(Type.Object({ name: Type.String(), values: Type.Array(Type.String()) })),
  variants: Type.Array(
    Type.Object({
      id: Id,
      sku: Type.String(),
      optionValues: Type.Array(Type.String()),
      priceAmount: AmountSchema,
      compareAtAmount: Nullable(AmountSchema),
      tracksStock: Type.Boolean(),
      onHand: Type.Integer(),
      reserved: Type.Integer(),
      version: Type.Integer({ description: 'Version of the stock count' }),
    }),
  ),
  components: Type.Array(Type.Object({ ...componentVariant, quantity: Type.Integer() })),
  freeQuantity: Nullable(
    Type.Integer({ description: 'Pieces that can still be sold, of a bundle by its components; null when not counted' }),
  ),
  pictures: Type.Array(Type.Object({ id: Id, url: Type.String(), width: Type.Integer(), height: Type.Integer(), alt: Type.String() })),
  version: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  can: Type.Object({ delete: Possible, sell: Possible }),
})
export type ProductView = Static<typeof ProductView>
