import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zhTW } from '#web/i18n/admin/zh-TW.ts'
import { createTranslate } from '#web/i18n/translate.ts'
import { writtenFields } from './audit-fields.ts'

const t = createTranslate(zhTW, 'zh-TW')
const place = { currency: 'TWD', timeZone: 'Asia/Taipei' }
const written = (value: unknown, other?: unknown) => writtenFields(t, place, { value, other })

const cases: { name: string; value: unknown; other?: unknown; says: string }[] = [
  { name: 'an amount in its own currency', value: { amount: 1860, currency: 'TWD' }, says: '金額：NT$1,860' },
  { name: 'what stayed is left out', value: { name: '新', isPublic: true }, other: { name: '舊', isPublic: true }, says: '名稱：新' },
  { name: 'yes and no', value: { isPublic: false }, says: '公開：否' },
  { name: 'ids are counted', value: { productIds: ['01a0ccb9-7898-70c5-9e0d-2d86fd133e66'] }, says: '商品：1 項' },
  { name: 'nothing', value: { endsAt: null, productIds: [] }, says: '結束時間：—、商品：無' },
  { name: 'a time in the zone of the shop', value: { startsAt: '2026-11-21T06:05:00.000Z' }, says: '開始時間：2026/11/21 14:05' },
  { name: 'a share', value: { offBps: 1250 }, says: '折抵百分比：12.5%' },
  { name: 'fixed values in words', value: { source: 'uploaded', role: 'viewer' }, says: '序號來源：自行上傳、角色：檢視者' },
  { name: 'a field without a name', value: { 'TEA-1': 480 }, says: 'TEA-1：480' },
  { name: 'a record inside', value: { filter: { status: 'open' } }, says: '篩選條件：狀態：進行中' },
  { name: 'no record at all', value: null, says: '' },
]

for (const { name, value, other, says } of cases)
  test(`SX-50 the audit log in words: ${name}`, () => {
    assert.equal(written(value, other), says)
  })
