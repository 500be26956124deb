import { sql } from 'kysely'
import { pino } from 'pino'
import { loadKeyring } from '#platform/crypto/keyring.ts'
import { systemActor, type Tx } from '#platform/tx.ts'
import { readConfig } from '#server/config.ts'
import { openSystem, type System } from '#server/system.ts'
import { aProduct, type TestProduct } from '#test/support/builders/catalog.ts'
import { aCustomer, type TestCustomer } from '#test/support/builders/customers.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { sandboxSecret } from '#test/support/gateway.ts'
import type { TestSystem } from '#test/support/system.ts'
import type { BenchCluster } from './cluster.ts'

/** A shop with everything a purchase needs, made by the real operations before anything is measured. */
export type Stage = {
  system: System
  shop: TestShop
  products: TestProduct[]
  customers: TestCustomer[]
  /** Signs the sandbox's notices. */
  secret: string
  shippingMethodId: string
  paymentMethodId: string
  /** Runs in a transaction of the shop. */
  inShop: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** Enough that no run sells out. */
const STOCK = 1_000_000

/** Builds the stage over a migrated database; its own system takes no requests and no jobs while the server is measured. */
export async function buildStage(cluster: BenchCluster, counts: { products: number; customers: number }): Promise<Stage> {
  const config = readConfig({
    DATABASE_URL: cluster.databaseUrl,
    SECRET_KEY_FILE: cluster.keyFile,
    DATA_DIR: cluster.dataDir,
    DATABASE_POOL_SIZE: '8',
  })
  const log = pino({ level: 'silent' })
  const deps = { config, log, clock: null, keyring: await loadKeyring(cluster.keyFile), mailer: null }
  const system = await openSystem({ databaseUrl: cluster.databaseUrl, deps, isWeb: false, isWorker: true })
  // The builders ask for a test system only for its clock and logs, which nothing here uses.
  const asTest = { ...system, clock: { now: () => new Date() }, logs: [], databaseUrl: cluster.databaseUrl } as unknown as TestSystem
  return furnish(asTest, counts)
}

/** Puts shop, products and customers into a system; a test does it with its own. */
export async function furnish(system: TestSystem, counts: { products: number; customers: number }): Promise<Stage> {
  const shop = await aShop(system)
  await system.runner.drain()
  const products = await Promise.all(Array.from({ length: counts.products }, () => aProduct(system, shop, { price: 590, stock: STOCK })))
  const customers = await Promise.all(Array.from({ length: counts.customers }, () => aCustomer(system, shop)))
  const inShop = <T>(work: (tx: Tx) => Promise<T>) => system.transactor.transact({ shopId: shop.id, actor: systemActor('bench') }, work)
  const secret = await sandboxSecret(system, shop)
  const [shippingMethodId, paymentMethodId] = await inShop(methodsFor)
  return { system, shop, products, customers, secret, shippingMethodId, paymentMethodId, inShop, close: () => system.close() }
}

/** Nothing travels, so that an order is closed as soon as it is paid; the sandbox pays. */
async function methodsFor({ db, shopId }: Tx): Promise<[string, string]> {
  const shipping = await sql<{ id: string }>`
    insert into shipping_methods (shop_id, id, kind, name, fee_amount, allows_cash_on_delivery, temperature_zones, is_enabled, position, version)
    values (${shopId}, gen_random_uuid(), 'none', 'bench', 0, false, '{normal}', true, 99, 0) returning id`.execute(db)
  const payment = await db
    .selectFrom('paymentMethods')
    .where('shopId', '=', shopId)
    .where('provider', '=', 'sandbox')
    .select('id')
    .executeTakeFirstOrThrow()
  return [shipping.rows[0]?.id ?? '', payment.id]
}
