import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSessionGate } from './session-gate.ts'

test('SX-22 requests of an ended session wait together and go on after signing in', async () => {
  const gate = createSessionGate()
  const told: boolean[] = []
  const stop = gate.onWaiting((waiting) => told.push(waiting))
  const both = Promise.all([gate.signedInAgain(), gate.signedInAgain()])
  gate.answer(true)
  assert.deepEqual(await both, [true, true])
  assert.deepEqual(told, [true, false])

  stop()
  const left = gate.signedInAgain()
  gate.answer(false)
  assert.equal(await left, false)
  assert.equal(told.length, 2)
})
