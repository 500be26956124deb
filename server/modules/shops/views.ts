import { DomainError, type JsonValue } from '#kernel/errors.ts'
import type { Tx } from '#platform/tx.ts'

/** The shop of the transaction with its settings. */
export type Shop = Readonly<{
  id: string
  handle: string
  name: string
  currency: 'TWD' | 'CNY' | 'USD'
  timeZone: string
  locale: 'zh-TW' | 'en'
  accentColor: string
  isDemo: boolean
  sandboxPayments: boolean
  notificationEmails: string[]
  settings: { [name: string]: JsonValue }
  version: number
}>

/** The shop of the transaction. Throws `shop_not_found`. */
export async function readShop(tx: Tx): Promise<Shop> {
  const row = await tx.db
    .selectFrom('shops')
    .where('shopId', '=', tx.shopId)
    .select([
      'id',
      'handle',
      'name',
      'currency',
      'timeZone',
      'locale',
      'accentColor',
      'isDemo',
      'sandboxPayments',
      'notificationEmails',
      'settings',
      'version',
    ])
    .executeTakeFirst()
  if (!row) throw new DomainError('shop_not_found')
  // The check constraints of the table hold these columns to the narrower types.
  return row as Shop
}
