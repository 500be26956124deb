import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinTopics } from './live-topics.ts'

test('SX-50 two features that listen to the same events are both refreshed', () => {
  const joined = joinTopics([{ 'order.': ['orders'] }, { 'order.': ['dashboard', 'orders'], mail: ['mails'] }])
  assert.deepEqual(joined, { 'order.': ['orders', 'dashboard'], mail: ['mails'] })
})
