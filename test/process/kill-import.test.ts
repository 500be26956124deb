import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { inShop } from '#test/support/builders/codes.ts'
import { aCodeGroup } from '#test/support/builders/serial-codes.ts'
import { aShop, type TestShop } from '#test/support/builders/shops.ts'
import { withDataDir } from '#test/support/data-dir-system.ts'
import { runCommand, type ServerProcess, startServer, temporaryDataDir } from '#test/support/server-process.ts'

/** Rows enough that writing them takes seconds. */
const CODES = 120_000
/** Jobs of a killed worker run again within 20 s (SX-14); the rest is this machine's. */
const SETTLE_LIMIT_MS = 400_000

type Import = { id: string; status: string; rowCount: number; importedCount: number }

test('S0-16 SX-14 a server killed with -9 while it reads a file, and while it writes its codes, leaves nothing; started again, all', {
  timeout: 1_800_000,
}, async () => {
  const dataDir = temporaryDataDir()
  const { shop, groupId } = await withDataDir(dataDir, async (system) => {
    const opened = await aShop(system)
    return { shop: opened, groupId: (await aCodeGroup(system, opened, { source: 'uploaded' })).id }
  })
  const start = () => startServer({ environment: { DATA_DIR: dataDir }, args: ['--no-demo'] })
  const countCodes = () =>
    withDataDir(dataDir, (system) =>
      inShop(system, shop, async ({ db, shopId }) => {
        const { count } = await db
          .selectFrom('codes')
          .where('shopId', '=', shopId)
          .where('poolId', '=', groupId)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        return count
      }),
    )
  let server = await start()
  const { id } = await upload(server, shop, groupId)
  for (const isThere of [isReading, isWriting, isWriting]) {
    await until(server, shop, id, isThere)
    assert.equal(await server.stop('SIGKILL'), 'SIGKILL')
    assert.equal(await countCodes(), 0, 'nothing of it is there')
    server = await start()
  }
  const done = await until(server, shop, id, ({ status }) => status === 'imported' || status === 'failed')
  assert.deepEqual([done.status, done.importedCount], ['imported', CODES])
  assert.equal(await countCodes(), CODES)
  assert.equal(await server.stop(), 0, server.stderr())
  const verify = await runCommand({ environment: { DATA_DIR: dataDir }, command: 'verify' })
  assert.equal(verify.code, 0, verify.stdout)
})

const isReading = ({ status }: Import) => status === 'checking' || status === 'importing'
const isWriting = ({ status, importedCount }: Import) => status === 'importing' && importedCount > 0 && importedCount < CODES

async function upload({ url }: ServerProcess, shop: TestShop, groupId: string): Promise<Import> {
  const form = new FormData()
  const codes = Array.from({ length: CODES }, (_, index) => `KILLED-${String(index).padStart(7, '0')}`)
  form.set('file', new Blob([`${codes.join('\n')}\n`]), 'codes.txt')
  const answer = await fetch(`${url}/api/admin/code-groups/${groupId}/code-imports`, {
    method: 'POST',
    headers: { ...shop.staff.headers },
    body: form,
  })
  assert.equal(answer.status, 202, await answer.clone().text())
  return (await answer.json()) as Import
}

/** Asks as the screen does until it is so, and no longer than the rule gives. */
async function until({ url }: ServerProcess, shop: TestShop, importId: string, isSo: (is: Import) => boolean): Promise<Import> {
  const endsAt = performance.now() + SETTLE_LIMIT_MS
  for (;;) {
    const answer = await fetch(`${url}/api/admin/code-imports/${importId}`, { headers: { ...shop.staff.headers } })
    const now = (await answer.json()) as Import
    if (isSo(now)) return now
    assert.ok(now.status !== 'imported' && now.status !== 'failed', `too late: ${JSON.stringify(now)}`)
    assert.ok(performance.now() < endsAt, `not in time: ${JSON.stringify(now)}`)
    await setTimeout(20)
  }
}
