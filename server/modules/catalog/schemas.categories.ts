import { type Static, Type } from 'typebox'
import { Id, Line, Nullable, Version } from '#platform/http/schemas.ts'
import { MAX_CATEGORIES, MAX_CATEGORY_LEVELS } from './category-tree.ts'
import { MAX_SLUG_LENGTH } from './product-slug.ts'

const Closed = { additionalProperties: false } as const
const Name = Line(60)
const Slug = Type.String({ maxLength: MAX_SLUG_LENGTH, pattern: '^[a-z0-9](-?[a-z0-9])*$', description: 'Name in addresses' })

export const CategoryParams = Type.Object({ categoryId: Id })

export const NewCategoryBody = Type.Object(
  { name: Name, englishName: Type.Optional(Nullable(Name)), slug: Type.Optional(Nullable(Slug)), parentId: Type.Optional(Nullable(Id)) },
  Closed,
)

export const CategoryChangeBody = Type.Object(
  { version: Version, name: Type.Optional(Name), englishName: Type.Optional(Nullable(Name)), slug: Type.Optional(Slug) },
  Closed,
)

export const CategoryPlaceBody = Type.Object(
  {
    version: Version,
    parentId: Nullable(Id),
    position: Type.Integer({ minimum: 0, maximum: MAX_CATEGORIES, description: 'As which of the categories there, from 0' }),
  },
  Closed,
)

export const CategoryView = Type.Object({
  id: Id,
  parentId: Nullable(Id),
  level: Type.Integer({ minimum: 1, maximum: MAX_CATEGORY_LEVELS }),
  name: Type.String(),
  englishName: Nullable(Type.String()),
  slug: Type.String(),
  position: Type.Integer(),
  productCount: Type.Integer({ description: 'Products in this very category, not those below it' }),
  listedCount: Type.Integer({ description: 'Those of them that are listed' }),
  version: Type.Integer(),
})
export type CategoryView = Static<typeof CategoryView>
export const CategoryTree = Type.Object({ items: Type.Array(CategoryView, { description: 'In the order of the tree' }) })
