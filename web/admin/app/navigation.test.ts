import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zhTW } from '#web/i18n/admin/zh-TW.ts'
import type { NavEntry } from './feature.ts'
import { activeEntry, navigationPlan, visibleNavigation } from './navigation.ts'

const provided: readonly NavEntry[] = [
  { id: 'settings.audit', to: 'settings/audit', permission: 'audit.see' },
  { id: 'orders.edits', to: 'orders/edits', permission: 'orders.see' },
  { id: 'orders.all', to: 'orders', permission: 'orders.see' },
  { id: 'dashboard', to: 'dashboard' },
]

test('SX-21 the navigation shows what exists and is permitted, in the plan’s order', () => {
  const seen = visibleNavigation(provided, (permission) => permission === 'orders.see')
  assert.deepEqual(
    seen.map((group) => [group.id, group.entries.map((entry) => entry.id)]),
    [
      ['dashboard', ['dashboard']],
      ['orders', ['orders.all', 'orders.edits']],
    ],
  )
  assert.deepEqual(
    visibleNavigation(provided, () => false).map((group) => group.id),
    ['dashboard'],
  )
})

test('SX-21 an entry whose page has parts is shown with any of their permissions', () => {
  const entries: readonly NavEntry[] = [{ id: 'settings.api', to: 'settings/api', permission: ['tokens.manage', 'webhooks.manage'] }]
  const groupsOf = (own: string) => visibleNavigation(entries, (permission) => permission === own).length
  assert.deepEqual([groupsOf('webhooks.manage'), groupsOf('tokens.manage'), groupsOf('shop.see')], [1, 1, 0])
})

test('SX-50 a page belongs to the nearest entry', () => {
  const groups = visibleNavigation(provided, () => true)
  assert.equal(activeEntry(groups, 'orders/edits/3')?.id, 'orders.edits')
  assert.equal(activeEntry(groups, 'orders/0190')?.id, 'orders.all')
  assert.equal(activeEntry(groups, 'orders-archive'), undefined)
})

test('SX-50 every group and entry of the plan has its words', () => {
  for (const { id, entries } of navigationPlan) for (const key of [id, ...entries]) assert.ok(`nav.${key}` in zhTW, key)
})
