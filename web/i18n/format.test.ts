import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatBytes, formatDate, formatDateTime, formatMoney, formatPhone, formatRelative, formatTotal } from './format.ts'

test('SX-50 money is written with its sign, thousands separators and the currency’s own decimals', () => {
  assert.equal(formatMoney(1925, 'TWD'), 'NT$1,925')
  assert.equal(formatMoney(0, 'TWD'), 'NT$0')
  assert.equal(formatMoney(-50, 'TWD'), '-NT$50')
  assert.equal(formatMoney(1_234_567, 'TWD'), 'NT$1,234,567')
  assert.equal(formatMoney(1925, 'CNY'), 'CN¥19.25')
  assert.equal(formatMoney(5, 'CNY'), 'CN¥0.05')
  assert.equal(formatMoney(-123_456, 'USD'), '-US$1,234.56')
  assert.equal(formatMoney(100, 'EUR'), 'EUR 1.00')
})

test('SX-50 times are shown in the shop’s zone, also over midnight', () => {
  assert.equal(formatDateTime('2026-11-21T06:05:00Z', 'Asia/Taipei'), '2026/11/21 14:05')
  assert.equal(formatDateTime('2026-11-21T16:00:00Z', 'Asia/Taipei'), '2026/11/22 00:00')
  assert.equal(formatDate('2026-11-21T16:00:00Z', 'Asia/Taipei'), '2026/11/22')
  assert.equal(formatDate('2026-11-21', 'America/Los_Angeles'), '2026/11/21')
})

test('SX-50 relative time speaks the reader’s language', () => {
  const now = Date.parse('2026-11-21T06:00:00Z')
  assert.equal(formatRelative('2026-11-21T03:00:00Z', now, 'zh-TW'), '3 小時前')
  assert.equal(formatRelative('2026-11-23T06:00:00Z', now, 'en'), 'in 2 days')
})

test('SX-63 totals stop at 10,000+', () => {
  assert.equal(formatTotal(10_000, 'zh-TW'), '10,000')
  assert.equal(formatTotal(10_001, 'en'), '10,000+')
})

test('SX-50 file sizes use the largest unit that fits', () => {
  assert.equal(formatBytes(812, 'en'), '812 B')
  assert.equal(formatBytes(3_400_000, 'zh-TW'), '3.4 MB')
})

test('SX-50 a telephone number is written as it is said in Taiwan', () => {
  assert.equal(formatPhone('+886912345678'), '0912-345-678')
  assert.equal(formatPhone('+886212345678'), '+886212345678')
  assert.equal(formatPhone('+14155550100'), '+14155550100')
})
