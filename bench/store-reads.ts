import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { createProduct } from '#modules/catalog/index.ts'
import { createShop, createStaff } from '#modules/shops/index.ts'
import { readKeyFile } from '#platform/crypto/key-file.ts'
import { keyringOf } from '#platform/crypto/keyring.ts'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { systemActor } from '#platform/tx.ts'
import { readConfig } from '#server/config.ts'
import { modules } from '#server/modules.ts'
import { openSystem, type System } from '#server/system.ts'
import { openCluster } from './support/cluster.ts'

const CONNECTIONS = 200
const SECONDS = 10

/**
 * SX-64: how many product reads a second the whole server answers at 200 connections, beside the raw limit of the same machine: a bare
 * Node server that writes the same bytes. The client is another process on the same cores. `node bench/store-reads.ts`
 */
async function main(): Promise<void> {
  const cluster = await openCluster()
  try {
    await migrate(cluster.databaseUrl, queuesOf(modules, 10))
    const config = readConfig({ PORT: '0', DATABASE_URL: cluster.databaseUrl, DATA_DIR: cluster.dataDir, LOG_LEVEL: 'warn' })
    const keyring = keyringOf(await readKeyFile(cluster.keyFile))
    const deps = { config, log: pino({ level: 'warn' }), clock: null, keyring, mailer: null }
    const system = await openSystem({ databaseUrl: cluster.databaseUrl, deps, isWorker: false, isWeb: true })
    const paths = await aShopWithProducts(system)
    await system.app.listen({ port: 0, host: '127.0.0.1' })
    const origin = `http://127.0.0.1:${(system.app.server.address() as AddressInfo).port}`
    for (const path of paths) report(path, await measure(`${origin}${path}`))
    const body = await (await fetch(`${origin}${paths[0]}`, { headers: { 'aftercart-shop': 'bench' } })).text()
    await system.close()
    await measureBareServer(body)
  } finally {
    await cluster.close()
  }
}

async function aShopWithProducts(system: System): Promise<string[]> {
  const owner = await system.transactor.platform('staff.manage', (tx) =>
    createStaff(tx, { email: 'owner@bench.test', name: 'Owner', passwordHash: 'none', isProven: true }),
  )
  const shop = await system.transactor.platform('shops.create', (tx) =>
    createShop(tx, { handle: 'bench', name: 'Bench', ownerId: owner.id }),
  )
  await system.transactor.transact({ shopId: shop.id, actor: systemActor('bench') }, async (tx) => {
    for (let number = 1; number <= 48; number++) {
      const values = ['紅', '藍', '綠', '黑']
      await createProduct(tx, {
        name: `手沖咖啡壺 ${number}`,
        slug: `pot-${number}`,
        description: '細口、不鏽鋼、600 ml。'.repeat(20),
        kind: 'normal',
        status: 'listed',
        options: [{ name: '顏色', values }],
        variants: values.map((value, index) => ({
          sku: `POT-${number}-${index}`,
          optionValues: [value],
          priceAmount: 1_280,
          compareAtAmount: null,
          tracksStock: true,
          onHand: 50,
        })),
      })
    }
  })
  return ['/api/store/products/pot-7', '/api/store/products?page=1&size=24']
}

/** The same work without any of ours: what one process of this machine can write at most. */
async function measureBareServer(body: string): Promise<void> {
  const bytes = Buffer.from(body)
  const server = createServer((_request, response) => {
    response.writeHead(200, ['content-type', 'application/json; charset=utf-8', 'content-length', String(bytes.length)]).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  report('bare Node server, same bytes', await measure(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  server.close()
}

type Result = { requests: { average: number }; latency: { p50: number; p99: number }; errors: number; non2xx: number }

async function measure(url: string): Promise<Result> {
  const autocannon = new URL('../node_modules/autocannon/autocannon.js', import.meta.url).pathname
  const options = ['--json', '-c', String(CONNECTIONS), '-d', String(SECONDS), '-W', '[', '-c', String(CONNECTIONS), '-d', '2', ']']
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, ...options, '-H', 'aftercart-shop=bench', url], {
    maxBuffer: 16 * 1024 * 1024,
  })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  return JSON.parse(last)
}

function report(name: string, { requests, latency, errors, non2xx }: Result): void {
  console.log(`${name}: ${Math.round(requests.average)}/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${errors + non2xx} failed`)
}

await main()
