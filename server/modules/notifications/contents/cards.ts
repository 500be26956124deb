import { DomainError } from '#kernel/errors.ts'
import { findPool } from '#modules/card-keys/index.ts'
import { readImport } from '#modules/codes/index.ts'
import { readOrderFacts } from '#modules/orders/index.ts'
import type { Tx } from '#platform/tx.ts'
import type { ContentRequest, ReadContent } from '../mail-contents.ts'
import { readRefused } from './codes.ts'
import { lookupCode, readOrderOf } from './orders.ts'

/** The cards of an order are there, on its page; a card is in no mail (S1-2). */
export const cardsReady: ReadContent<'cards_ready'> = async (tx, request) => {
  const { order, common } = await readBuyers(tx, request)
  return { variables: { ...common, order, card_count: Number(request.mail.refs.cards ?? 1) }, attachments: [] }
}

/** Another card took the place of a bad one (S1-26). */
export const cardReplaced: ReadContent<'card_replaced'> = async (tx, request) => {
  const { order, common } = await readBuyers(tx, request)
  return { variables: { ...common, order }, attachments: [] }
}

async function readBuyers(tx: Tx, request: ContentRequest) {
  const { order, common, facts } = await readOrderOf(tx, request)
  return { order: { ...order, lookup_code: lookupCode(tx, request, facts) }, common }
}

/** Somebody has paid, and there is no card for him (S1-2). */
export const cardsShort: ReadContent<'cards_short'> = async (tx, request) => {
  const [{ order }, pool] = await Promise.all([readShopsOrder(tx, request), readPoolOf(tx, request)])
  const awaiting = Number(request.mail.refs.awaiting ?? 0)
  return { variables: { shop: request.shopVariables, order, pool: { ...pool, awaiting } }, attachments: [] }
}

/** Money came too late: a person decides (S1-17). */
export const cardsPaidLate: ReadContent<'cards_paid_late'> = async (tx, request) => {
  const [{ order, total }, pool] = await Promise.all([readShopsOrder(tx, request), readPoolOf(tx, request)])
  return { variables: { shop: request.shopVariables, order: { ...order, total }, pool }, attachments: [] }
}

async function readShopsOrder(tx: Tx, { mail, adminUrl }: ContentRequest) {
  const { id, number, totalAmount } = await readOrderFacts(tx, mail.orderId ?? '')
  return { order: { number: String(number), url: `${adminUrl}/orders/${id}` }, total: totalAmount }
}

async function readPoolOf(tx: Tx, { mail, adminUrl }: ContentRequest) {
  const pool = await findPool(tx, String(mail.refs.poolId))
  if (!pool) throw new DomainError('card_pool_not_found')
  return { name: pool.name, url: poolUrl(adminUrl, pool.id) }
}

function poolUrl(adminUrl: string, poolId: string): string {
  return `${adminUrl}/card-pools/${poolId}`
}

/** Why a file of cards was refused (S1-24); no card stands in it. */
export const cardImportFailed: ReadContent<'cards_import_failed'> = async (tx, request) => {
  const { summary, variables, attachments } = await readRefused(tx, request)
  const pool = { name: summary.poolName, url: poolUrl(request.adminUrl, summary.poolId) }
  return { variables: { shop: request.shopVariables, pool, ...variables }, attachments }
}

/** A file of cards was imported. */
export const cardImportSucceeded: ReadContent<'cards_import_succeeded'> = async (tx, request) => {
  const { poolName: name, poolId, fileName, importedCount } = await readImport(tx, String(request.mail.refs.importId))
  const pool = { name, url: poolUrl(request.adminUrl, poolId) }
  return { variables: { shop: request.shopVariables, pool, file_name: fileName, card_count: importedCount }, attachments: [] }
}

/** Fewer cards are left than the merchant wants: the counts of that moment. */
export const cardsLowStock: ReadContent<'cards_low_stock'> = async (tx, request) => {
  const { available, threshold } = request.mail.refs
  const pool = { ...(await readPoolOf(tx, request)), available: Number(available ?? 0), threshold: Number(threshold ?? 0) }
  return { variables: { shop: request.shopVariables, pool }, attachments: [] }
}

/** None is left. */
export const cardsExhausted: ReadContent<'cards_exhausted'> = async (tx, request) => {
  const pool = await readPoolOf(tx, request)
  return { variables: { shop: request.shopVariables, pool, awaiting: Number(request.mail.refs.awaiting ?? 0) }, attachments: [] }
}
