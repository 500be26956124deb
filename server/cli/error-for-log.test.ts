import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { pino } from 'pino'
import { errorForLog } from './error-for-log.ts'

function logged(error: unknown): { err: Record<string, unknown> } {
  let line = ''
  const log = pino({ serializers: { err: errorForLog } }, { write: (text: string) => void (line += text) })
  log.warn({ err: error }, 'test')
  return JSON.parse(line)
}

test('SX-27 an error in the log says what it is and why, not what hangs on it', () => {
  const lost = Object.assign(new pg.DatabaseError('terminating connection', 10, 'error'), {
    code: '57P01',
    client: { parsedStatements: { one: 'select 1' }, secretKey: 4711 },
  })
  const { err } = logged(new Error('no connection', { cause: lost }))
  assert.deepEqual(Object.keys(err).sort(), ['message', 'stack', 'type'])
  assert.match(String(err.message), /no connection: terminating connection/)
  const direct = logged(lost).err
  assert.deepEqual(Object.keys(direct).sort(), ['message', 'sqlState', 'stack', 'type'])
  assert.equal(direct.sqlState, '57P01')
  assert.doesNotMatch(JSON.stringify(direct), /4711|select 1/)
})

test('SX-27 what is no error is logged, too', () => {
  assert.deepEqual(logged('just a text').err, { type: 'string', message: 'just a text' })
  assert.deepEqual(logged({ message: 'queue down', secret: 4711 }).err, { type: 'object', message: 'queue down' })
})
