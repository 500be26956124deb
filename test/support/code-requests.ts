import { aProduct } from './builders/catalog.ts'
import { anImport, codesFile } from './builders/codes.ts'
import { aCodeGroup, anOrderToClose, close } from './builders/serial-codes.ts'
import { get, type Prepare } from './owner-request.ts'
import { fileForm } from './pictures.ts'
import type { Subjects } from './subjects.ts'
import type { TestSystem } from './system.ts'

type Shop = Subjects['shop']

const aYear = { closedFrom: '2026-01-01T00:00:00Z', closedTo: '2027-01-01T00:00:00Z' }
let count = 0

/** The part of `ownerRequests` about serial codes. */
export const codeRequests: Readonly<Record<string, Prepare>> = {
  startCodeImport: async () => ({ form: fileForm(await codesFile([`UP-${++count}`]), { filename: 'codes.xlsx' }) }),
  createCodeGroup: async (_system, { ids }) => ({
    body: { name: '序號', source: 'uploaded', startsAt: '2026-11-01T00:00:00Z', productIds: [ids.productId] },
  }),
  changeCodeGroup: async (system, { shop, ids }) => {
    const { version } = await get(system, shop, `/code-groups/${ids.groupId}`)
    return { body: { version, name: '改名' } }
  },
  deleteCodeGroup: async (system, { shop }) => ({ ids: { groupId: (await aCodeGroup(system, shop, {})).id } }),
  searchCode: async () => ({ body: { code: 'ANY-0001' } }),
  revealCode: async () => ({}),
  voidCode: async (system, { shop }) => ({ ids: { codeId: await anIssuedCode(system, shop) }, body: { reason: '外流' } }),
  previewPastOrders: async () => ({ body: aYear }),
  issuePastOrders: async () => ({ body: aYear }),
  withdrawCodeImport: async (system, { shop }) => {
    const group = await aCodeGroup(system, shop, { codes: [] })
    return { ids: { importId: (await anImport(system, shop, group.id, [`BACK-${++count}`])).id }, body: { reason: '內容錯誤' } }
  },
  changeCodeSettings: async (system, { shop }) => {
    const { version, blocksGivenCodes } = await get(system, shop, '/code-settings')
    return { body: { version, blocksGivenCodes: !blocksGivenCodes } }
  },
  backFillCodes: async (_system, { ids }) => ({ body: { shortageIds: [ids.shortageId] } }),
  listOrderCodeMarks: async (_system, { ids }) => ({ query: `orderIds=${ids.closedOrderId}` }),
}

async function anIssuedCode(system: TestSystem, shop: Shop): Promise<string> {
  const product = await aProduct(system, shop)
  await aCodeGroup(system, shop, { products: [product], codes: [`VOID-${++count}`] })
  const closing = await anOrderToClose(system, shop, { lines: [{ product }] })
  await close(system, shop, closing)
  return (await get(system, shop, `/orders/${closing.id}/codes`)).items[0].codeId
}
