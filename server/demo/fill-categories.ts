import { createCategory, readCategories } from '#modules/catalog/index.ts'
import type { ShopWork } from './fill-products.ts'
import type { DemoCategory } from './product-data.ts'

/** Creates the categories that are not there yet, parents first. Answers each one's id by its slug. */
export async function fillCategories({ clock, shop, actor }: ShopWork, openedAt: Date): Promise<ReadonlyMap<string, string>> {
  return clock.at(openedAt, { shopId: shop.id, actor }, async (tx) => {
    const ids = new Map((await readCategories(tx)).items.map(({ slug, id }) => [slug, id]))
    const create = async (categories: readonly DemoCategory[], parentId: string | null): Promise<void> => {
      for (const { slug, name, englishName, children = [] } of categories) {
        const id = ids.get(slug) ?? (await createCategory(tx, { slug, name, englishName, parentId })).categoryId
        ids.set(slug, id)
        await create(children, id)
      }
    }
    await create(shop.categories, null)
    return ids
  })
}
