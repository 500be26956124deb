import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findProblems } from '#server/cli/verify.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { arbitraryOf, hostileTexts } from '#test/support/hostile-values.ts'
import { type Operation, operationsOf } from '#test/support/operations.ts'
import { type Subjects, subjectsOf } from '#test/support/subjects.ts'
import { testSystem } from '#test/support/system.ts'

// Every operation of the OpenAPI document, with values at and over the edge of its schema: whoever adds a route is fuzzed (SX-35).

const SEED = 20_261_121
const RUNS = { withBody: 100, withoutBody: 15 }
/** Each of them hashes a password: 40 ms. */
const slow = new Map(
  ['signIn', 'signInCustomer', 'signUp', 'changePassword', 'changeCustomerPassword', 'disableTotp', 'completeSetup'].map((id) => [id, 20]),
)
/** A stream that never ends by itself; `two-processes` follows it. */
const streams = new Set(['followChanges'])
/** They end the session that the others need. */
const last = new Set(['signOut', 'signOutCustomer'])

const system = await testSystem()
const subjects = await subjectsOf(system, await aShop(system))
// The builders mark orders as paid without a gateway; verify says so, and that is not what the fuzz did.
const before = new Set((await findProblems(system.transactor)).flatMap(({ check, lines }) => lines.map((line) => `${check}: ${line}`)))
const operations = (await operationsOf(system)).filter(({ id }) => !streams.has(id))

for (const operation of [...operations].sort((a, b) => Number(last.has(a.id)) - Number(last.has(b.id)))) {
  test(`SX-35 ${operation.id} answers no random request with a fault of its own`, async () => {
    const faults: unknown[] = []
    const runs = slow.get(operation.id) ?? (operation.body ? RUNS.withBody : RUNS.withoutBody)
    for (const request of fc.sample(requestOf(operation, subjects), { numRuns: runs, seed: SEED })) {
      const answer = await system.app.inject({ ...request, headers: headersOf(operation) })
      if (answer.statusCode < 500) continue
      const isDocumented = answer.statusCode === 503 && answer.json().code === 'too_busy'
      if (!isDocumented) faults.push([request.method, request.url, request.payload, answer.statusCode, reasonOf(answer.json().requestId)])
    }
    assert.deepEqual(faults.slice(0, 3), [])
  })
}

test('SX-35 after all that the server is ready, its jobs run and none of them fell over a planted value', async () => {
  await system.runner.drain()
  assert.equal((await system.app.inject({ url: '/health/ready' })).statusCode, 200)
  const { rows } = await system.pool.query(
    `select name, data, output from pgboss.job where state in ('failed', 'retry') and output ->> 'message' is distinct from 'boom'`,
  )
  assert.deepEqual(rows, [])
})

test('SX-16, SX-35 after all that verify finds nothing that was not there before', async () => {
  const found = (await findProblems(system.transactor)).flatMap(({ check, lines }) => lines.map((line) => `${check}: ${line}`))
  assert.deepEqual(
    found.filter((line) => !before.has(line)),
    [],
  )
})

type Request = { method: Operation['method']; url: string; payload?: string }

function requestOf({ method, url, parameters, body }: Operation, { ids }: Subjects): fc.Arbitrary<Request> {
  const known = Object.values(ids).filter((id) => /^[0-9a-f]{8}-/.test(id))
  const path = fc.record(Object.fromEntries(namesIn(url).map((name) => [name, segment(ids[name], known)])))
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const search = fc.record(Object.fromEntries(query.map(({ name, schema }) => [name, arbitraryOf(schema, known)])), {
    requiredKeys: query.filter(({ required }) => required).map(({ name }) => name),
  })
  const payload = body ? arbitraryOf(body, known) : fc.constant(undefined)
  return fc.record({ path, search, payload }).map((parts) => {
    const filled = url.replaceAll(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(parts.path[name] ?? ''))
    const address = new URLSearchParams(
      Object.fromEntries(Object.entries(parts.search).map(([name, value]) => [name, String(value)])),
    ).toString()
    return {
      method,
      url: address === '' ? filled : `${filled}?${address}`,
      ...(parts.payload === undefined ? {} : { payload: JSON.stringify(parts.payload) }),
    }
  })
}

function namesIn(url: string): string[] {
  return [...url.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
}

function segment(id: string | undefined, known: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(id ?? known[0] ?? '') },
    { weight: 1, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileTexts.filter((text) => text !== '')) },
  )
}

function headersOf({ url, body }: Operation): Record<string, string> {
  const who = url.startsWith('/api/admin') ? subjects.shop.staff.headers : subjects.customer.headers
  return { ...who, 'idempotency-key': crypto.randomUUID(), ...(body ? { 'content-type': 'application/json' } : {}) }
}

/** Why: the log line of the request. */
function reasonOf(requestId: string): string {
  const line = system.logs.find((each) => each.includes(requestId) && each.includes('"err"'))
  return line ? String(JSON.parse(line).err.message + JSON.parse(line).err.stack).slice(0, 700) : 'no log line'
}
