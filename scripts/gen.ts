import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { pino } from 'pino'
import { keyringOf } from '#platform/crypto/keyring.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { queuesOf } from '#platform/jobs/runner.ts'
import { readConfig } from '#server/config.ts'
import { modules } from '#server/modules.ts'
import { openSystem } from '#server/system.ts'
import { generateDatabaseTypes } from './gen-db.ts'
import { generateRules } from './gen-rules.ts'

// `npm run gen`: writes every generated file from its one source: database types from the migrations, the API document from the
// routes, the client's types from that document, docs/rules.md from the titles of the tests. CI fails when they differ.

const project = path.resolve(import.meta.dirname, '..')
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
  writeFileSync(path.join(project, file), text)
}

const dataDir = path.join(tmpdir(), `aftercart-gen-${process.pid}`)
const embedded = process.argv[2] ? null : await openEmbedded({ dataDir, role: 'tool', fsync: false, log: () => {} })
const databaseUrl = process.argv[2] ?? embedded?.url ?? ''
try {
  await migrate(databaseUrl, queuesOf(modules, 10))
  write('server/platform/db/schema.gen.ts', await generateDatabaseTypes(databaseUrl))
  const document = await readApiDocument(databaseUrl)
  write('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`)
  write('web/api/schema.gen.ts', astToString(await openapiTypescript(JSON.stringify(document), { alphabetize: true })))
  write('docs/rules.md', generateRules())
} finally {
  await embedded?.close()
}

/** The document of the running application, as /api/openapi.json answers it. */
async function readApiDocument(databaseUrl: string): Promise<object> {
  const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const keyring = keyringOf([{ id: 'gen', key: Buffer.alloc(32, 1), createdAt: new Date() }])
  const deps = { config, log: pino({ level: 'silent' }), clock: null, keyring, mailer: null }
  const system = await openSystem({ databaseUrl, deps, isWeb: true, isWorker: false })
  try {
    await system.app.ready()
    return system.app.swagger()
  } finally {
    await system.close()
  }
}
