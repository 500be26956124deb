import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inScheme } from './in-scheme.ts'

test('SX-50 a mail follows the scheme its reader chose in the back office, and keeps its other conditions', () => {
  const css = '@media (max-width:480px){a{}}@media (prefers-color-scheme:dark){b{}}@media (prefers-color-scheme: light){i{}}'
  assert.equal(inScheme(css, 'dark'), '@media (max-width:480px){a{}}@media all{b{}}@media not all{i{}}')
  assert.equal(inScheme(css, 'light'), '@media (max-width:480px){a{}}@media not all{b{}}@media all{i{}}')
})
