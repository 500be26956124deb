import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { EXACT_TOTAL_LIMIT, type Page, type PageRequest, pageOf, toPage } from '#kernel/page.ts'
import type { Tx } from '#platform/tx.ts'
import { searchTerm } from './search-term.ts'

/** A customer as the back office sees him. */
export type CustomerRow = Readonly<{
  id: string
  email: string
  name: string
  phone: string | null
  locale: 'zh-TW' | 'en'
  isDisabled: boolean
  version: number
  createdAt: string
}>

const columns = ['id', 'email', 'name', 'phone', 'locale', 'disabledAt', 'version', 'createdAt'] as const
type Selected = {
  id: string
  email: string
  name: string
  phone: string | null
  locale: string
  disabledAt: Date | null
  version: number
  createdAt: Date
}

/** The shop's customers, newest first; `search` is the begin of an address, a name or a telephone number (SX-63). */
export async function listCustomers(tx: Tx, { search, ...page }: PageRequest & { search?: string }): Promise<Page<CustomerRow>> {
  const slice = pageOf(page)
  const filtered = matching(tx, search)
  const counted = tx.db
    .selectFrom(
      filtered
        .select('id')
        .limit(EXACT_TOTAL_LIMIT + 1)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('total'))
  const [rows, { total }] = await Promise.all([
    filtered.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(slice.limit).offset(slice.offset).select(columns).execute(),
    counted.executeTakeFirstOrThrow(),
  ])
  return toPage(slice, rows.map(shown), total)
}

/** One customer. Throws `customer_not_found`. */
export async function readCustomerRow(tx: Tx, customerId: string): Promise<CustomerRow> {
  const row = await tx.db
    .selectFrom('customers')
    .where('shopId', '=', tx.shopId)
    .where('id', '=', customerId)
    .select(columns)
    .executeTakeFirst()
  if (!row) throw new DomainError('customer_not_found')
  return shown(row)
}

/** Each range has its own index in byte order (`collate "C"`), and the database puts the three together. */
function matching(tx: Tx, search: string | undefined) {
  const all = tx.db.selectFrom('customers').where('shopId', '=', tx.shopId)
  if (search === undefined || search.trim() === '') return all
  const { text, phone } = searchTerm(search)
  return all.where(({ or }) =>
    or([
      sql<boolean>`email_normalised collate "C" >= ${text.from} and email_normalised collate "C" < ${text.to}`,
      sql<boolean>`name_normalised collate "C" >= ${text.from} and name_normalised collate "C" < ${text.to}`,
      ...(phone ? [sql<boolean>`phone collate "C" >= ${phone.from} and phone collate "C" < ${phone.to}`] : []),
    ]),
  )
}

function shown({ disabledAt, createdAt, locale, ...rest }: Selected): CustomerRow {
  return { ...rest, locale: locale === 'en' ? 'en' : 'zh-TW', isDisabled: disabledAt !== null, createdAt: createdAt.toISOString() }
}
