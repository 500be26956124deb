import { aCategory, aProduct } from './builders/catalog.ts'
import { get, type Prepare, post, versionIn } from './owner-request.ts'
import { aPng, fileForm } from './pictures.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'

type Shop = Subjects['shop']

const rule = { name: '優惠', productIds: null, startsAt: '2026-11-01T00:00:00Z', endsAt: null, isActive: true }
const variant = { sku: '', optionValues: [], priceAmount: 100, compareAtAmount: null, tracksStock: true, onHand: 5 }
let count = 0

/** The part of `ownerRequests` about products, categories, stock, promotions, and the methods of checkout. */
export const catalogRequests: Readonly<Record<string, Prepare>> = {
  addPicture: async () => ({ form: fileForm(aPng({ red: 10 })) }),
  removePicture: async (system, { shop }) => {
    const product = await aPicturedProduct(system, shop)
    return { ids: { productId: product.id, pictureId: product.pictures[0].id } }
  },
  orderPictures: async (system, { shop }) => {
    const { id, version, pictures } = await aPicturedProduct(system, shop)
    return { ids: { productId: id }, body: { version, pictureIds: pictures.map((picture: { id: string }) => picture.id) } }
  },
  createProduct: async () => ({
    body: { name: '茶', slug: `tea-${++count}`, variants: [{ ...variant, sku: `T-${count}` }] },
  }),
  changeProduct: async (system, { shop, ids }) => ({ body: { version: await versionOf(system, shop, ids.productId), name: '好茶' } }),
  deleteProduct: async (system, { shop }) => {
    const { id } = await aProduct(system, shop)
    return { ids: { productId: id }, query: `version=${await versionOf(system, shop, id)}` }
  },
  setVariants: async (system, { shop }) => {
    const { id, variants } = await aProduct(system, shop)
    const kept = { ...variant, id: variants[0]?.id, sku: variants[0]?.sku, priceAmount: 110 }
    return { ids: { productId: id }, body: { version: await versionOf(system, shop, id), options: [], variants: [kept] } }
  },
  setComponents: async (system, { shop, ids }) => {
    const components = [{ variantId: ids.variantId ?? '', quantity: 1 }]
    const { id } = await aProduct(system, shop, { components })
    return { ids: { productId: id }, body: { version: await versionOf(system, shop, id), components } }
  },
  startProductImport: async () => ({ form: fileForm(Buffer.from('商品名稱,貨號,售價\n茶,IMPORTED,100\n'), { filename: 'products.csv' }) }),
  createCategory: async () => ({ body: { name: '茶葉' } }),
  changeCategory: async () => ({ body: { version: 0, englishName: 'Tea' } }),
  moveCategory: async (system, { shop }) => {
    const { id } = await aCategory(system, shop)
    return { ids: { categoryId: id }, body: { version: 0, parentId: null, position: 0 } }
  },
  deleteCategory: async (system, { shop }) => ({ ids: { categoryId: (await aCategory(system, shop)).id }, query: 'version=0' }),
  changeProducts: async (system, { shop }) => ({
    body: { selection: { productIds: [(await aProduct(system, shop)).id] }, change: { status: 'hidden' } },
  }),
  setStock: async (system, { shop, ids }) => {
    const { variants } = await get(system, shop, `/products/${ids.productId}`)
    return { body: { version: variants[0].version, onHand: 90, tracksStock: true } }
  },
  createPromotion: async () => ({ body: { ...rule, thresholdAmount: 100, offAmount: 10, offBps: null } }),
  changePromotion: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/promotions', ids.promotionId), name: '改' },
  }),
  createCoupon: async () => ({
    body: { ...rule, code: `NEW-${++count}`, offAmount: 10, minimumAmount: 0, maxUses: null, maxUsesPerCustomer: null },
  }),
  changeCoupon: async (system, { shop, ids }) => ({
    body: { version: await versionIn(system, shop, '/coupons', ids.couponId), name: '改' },
  }),
  createShippingMethod: async () => ({
    body: { kind: 'home', name: '宅配', feeAmount: 60, freeFromAmount: null, allowsCashOnDelivery: true, isEnabled: false, position: 9 },
  }),
  changeShippingMethod: async (system, { shop, ids }) => ({
    ids: { methodId: ids.shippingMethodId ?? '' },
    body: { version: await versionIn(system, shop, '/shipping-methods', ids.shippingMethodId), name: '改' },
  }),
  changePaymentMethod: async (system, { shop, ids }) => ({
    ids: { methodId: ids.paymentMethodId ?? '' },
    body: { version: await versionIn(system, shop, '/payment-methods', ids.paymentMethodId), name: '改' },
  }),
}

async function versionOf(system: TestSystem, shop: Shop, productId: string | undefined): Promise<number> {
  return (await get(system, shop, `/products/${productId}`)).version
}

async function aPicturedProduct(system: TestSystem, shop: Shop) {
  const { id } = await aProduct(system, shop)
  const form = fileForm(aPng({ red: 1 + (++count % 200) }))
  await post(system, shop, `/products/${id}/pictures`, form.payload, form.headers)
  return get(system, shop, `/products/${id}`)
}
