import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const project = path.resolve(import.meta.dirname, '../..')

test('SX-11 the runner runs the named files on a real PostgreSQL, ends with the summary and passes the exit code on', async () => {
  const green = await run([aTestFile('green', `const { rows } = await query('select 1 + 1 as sum'); assert.equal(rows[0].sum, 2)`)])
  assert.equal(green.code, 0, green.output)
  assert.match(green.output, /ℹ tests 1\n[\s\S]*ℹ pass 1\n/)
  const red = await run([aTestFile('red', 'assert.equal(1, 2)')])
  assert.notEqual(red.code, 0)
  assert.match(red.output, /ℹ fail 1\n/)
})

test('SX-12 TEST_DATABASE_URL is the cluster the tests get', async () => {
  const url = process.env.TEST_CLUSTER_URL ?? ''
  const answer = await run([aTestFile('cluster', `assert.equal(process.env.TEST_CLUSTER_URL, ${JSON.stringify(url)})`)], {
    TEST_DATABASE_URL: url,
  })
  assert.equal(answer.code, 0, answer.output)
})

/** A test file of its own, in the project's ignored tmp folder, so that its packages are found. */
function aTestFile(name: string, body: string): string {
  mkdirSync(path.join(project, 'tmp'), { recursive: true })
  const folder = mkdtempSync(path.join(project, 'tmp', 'runner-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, `${name}.test.mjs`)
  writeFileSync(
    file,
    `import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
async function query(text) {
  const client = new pg.Client({ connectionString: process.env.TEST_CLUSTER_URL })
  await client.connect()
  try { return await client.query(text) } finally { await client.end() }
}
test(${JSON.stringify(name)}, async () => { ${body} })
`,
  )
  return path.relative(project, file)
}

async function run(files: string[], environment: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const { NODE_TEST_CONTEXT: _ours, TEST_CLUSTER_URL: _cluster, ...outer } = process.env
  const child = spawn(process.execPath, [path.join(project, 'scripts/run-tests.ts'), ...files], {
    cwd: tmpdir(),
    env: { ...outer, ...environment },
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  await once(child, 'close')
  return { code: child.exitCode, output }
}
