import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiProblem, isUndecided, problemFrom, unreachable } from './problem.ts'

test('SX-30 a problem keeps its code, values and request id', async () => {
  const body = JSON.stringify({
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    code: 'order_changed',
    details: { version: 4 },
    requestId: 'req-1',
  })
  const problem = await problemFrom(new Response(body, { status: 409 }))
  assert.deepEqual([problem.code, problem.details, problem.status, problem.requestId], ['order_changed', { version: 4 }, 409, 'req-1'])
})

test('SX-30 a proxy’s page becomes a problem too', async () => {
  const problem = await problemFrom(new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'request-id': 'req-2' } }))
  assert.deepEqual([problem.code, problem.details, problem.requestId], ['http_502', {}, 'req-2'])
})

test('SX-31 only an undecided request may be repeated as the same intention', () => {
  const answered = (status: number, code = 'any') => isUndecided(new ApiProblem({ status, code }))
  assert.deepEqual(
    [isUndecided(unreachable()), answered(503), answered(429), answered(409, 'request_in_progress')],
    [true, true, true, true],
  )
  assert.deepEqual([answered(409), answered(422), answered(403), answered(404)], [false, false, false, false])
})
