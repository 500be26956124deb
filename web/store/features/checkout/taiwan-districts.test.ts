import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cityNames, districtsOf, postalCodeOf } from './taiwan-districts.ts'

test('the table holds the 22 cities and 368 districts of Taiwan, each once', () => {
  assert.equal(cityNames.length, 22)
  const all = cityNames.flatMap((city) => districtsOf(city).map(({ name, postalCode }) => ({ key: city + name, name, postalCode })))
  assert.equal(all.length, 368)
  assert.equal(new Set(all.map(({ key }) => key)).size, 368)
  for (const { key, name, postalCode } of all) {
    assert.match(name, /^\p{Script=Han}{1,3}[區鄉鎮市]$/u, key)
    assert.match(postalCode, /^[2-9]\d\d$|^1[01]\d$/, key)
  }
})

test('a district gives its postal code', () => {
  assert.equal(postalCodeOf('臺北市', '大安區'), '106')
  assert.equal(postalCodeOf('臺中市', '大安區'), '439')
  assert.equal(postalCodeOf('屏東縣', '三地門鄉'), '901')
  assert.equal(postalCodeOf('Berlin', 'Mitte'), '')
})
