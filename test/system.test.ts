import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testSystem } from '#test/support/system.ts'

test('SX-30 an unknown address is a problem with a code and the request id', async () => {
  const { app } = await testSystem()
  const answer = await app.inject({ url: '/api/nothing' })
  assert.equal(answer.statusCode, 404)
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.equal(answer.json().code, 'not_found')
  assert.equal(answer.json().requestId, answer.headers['request-id'])
})
