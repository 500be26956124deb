import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiProblem } from '#web/api/problem.ts'
import { type AdminTexts, zhTW } from '#web/i18n/admin/zh-TW.ts'
import { createTranslate } from '#web/i18n/translate.ts'
import { fieldErrors, fieldPath } from './field-errors.ts'

const t = createTranslate<AdminTexts>(zhTW, 'zh-TW')

test('SX-50 the server’s field errors reach their fields in words', () => {
  const fields = [
    { path: 'lines.0.name', code: 'maxLength', limit: 40 },
    { path: 'kind', code: 'never_heard_of' },
  ]
  const shown = fieldErrors(t, new ApiProblem({ code: 'validation_failed', status: 422, details: { fields } }))
  assert.deepEqual(shown, [
    { field: ['lines', 0, 'name'], text: '最多 40 個字' },
    { field: ['kind'], text: '內容不正確' },
  ])
})

test('SX-50 an error of no field belongs to the whole form', () => {
  const shown = fieldErrors(t, new ApiProblem({ code: 'forbidden', status: 403 }))
  assert.deepEqual(shown, [{ text: zhTW['errors.forbidden'] }])
  assert.match(fieldErrors(t, new ApiProblem({ code: 'brand_new', status: 400 }))[0]?.text ?? '', /brand_new/)
})

test('SX-50 pointers and dotted paths name the same field', () => {
  assert.deepEqual(fieldPath('/lines/2/quantity'), fieldPath('lines.2.quantity'))
})
