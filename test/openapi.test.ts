import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { type TestSystem, testSystem } from '#test/support/system.ts'

type Operation = {
  operationId?: string
  tags?: string[]
  summary?: string
  responses?: Record<string, unknown>
  'x-permission'?: string | null
  'x-access'?: string
}

let system: TestSystem
let document: { paths: Record<string, Record<string, Operation>> }
before(async () => {
  system = await testSystem()
  await system.app.ready()
  document = JSON.parse(JSON.stringify(system.app.swagger()))
})

test('SX-33 the committed OpenAPI document is that of the routes (npm run gen)', () => {
  const committed = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8'))
  assert.deepEqual(document, committed)
})

test('SX-33 every operation has an id of its own, a tag, a summary and answers', () => {
  const operations = operationsOf(document.paths)
  assert.ok(operations.length > 5)
  const incomplete = operations.filter(
    ({ operation }) => !operation.operationId || !operation.tags?.length || !operation.summary || !operation.responses,
  )
  assert.deepEqual(
    incomplete.map(({ name }) => name),
    [],
  )
  const ids = operations.map(({ operation }) => operation.operationId)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
})

test('SX-21 every back-office operation names its permission or who may call it', () => {
  const silent = operationsOf(document.paths)
    .filter(({ name }) => name.includes(' /api/admin/'))
    .filter(({ operation }) => !operation['x-permission'] && !operation['x-access'])
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  )
})

function operationsOf(paths: typeof document.paths): { name: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${url}`, operation })),
  )
}
