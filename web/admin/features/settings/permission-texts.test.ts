import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { settingsTextsEn } from './texts.en.ts'
import { settingsTexts } from './texts.zh-TW.ts'

test('SX-21 every permission and every group of permissions has a name in both languages', () => {
  const document = readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8')
  const permissions = [...new Set([...document.matchAll(/"x-permission": "([a-z_.]+)"/g)].map(([, name = '']) => name))]
  assert.ok(permissions.length > 20)
  const wanted = permissions.flatMap((name) => [`permission.${name}`, `permission.group.${name.split('.')[0]}`])
  for (const texts of [settingsTexts, settingsTextsEn])
    assert.deepEqual(
      wanted.filter((key) => !(key in texts)),
      [],
    )
})
