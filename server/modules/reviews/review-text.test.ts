import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownAuthor } from './may-review.ts'
import { reviewText } from './review-text.ts'

test('SX-35 what a review says stays in its own place: no control characters, no reversed text, no towers of signs, no empty pages', () => {
  const cases = [
    ['  很好喝\r\n會再買\r', '很好喝\n會再買'],
    ['a\u0007\u001b[31mb\tc\u0085', 'a[31mb c'],
    ['\u202e好\u202c \u2066x\u2069', '好 x'],
    [`一${'\n \n'.repeat(300)}二`, '一\n\n二'],
    [`Z${'\u0351'.repeat(40)}!`, 'Z\u0351\u0351\u0351!'],
    ['👩‍👩‍👧 กี่ ❤️ e\u0301', '👩‍👩‍👧 กี่ ❤️ e\u0301'],
    ['一\u2028\u2028\u2029二', '一\n\n二'],
  ]
  for (const [said = '', shown] of cases) assert.equal(reviewText(said), shown)
})

test('a review of signs that nobody sees says nothing', () => {
  for (const said of ['', ' \n\t', '\u200b\u202e\u2800', '\u3164\ufeff\u00ad']) assert.equal(reviewText(said), '')
})

test('the first character of a name is one that is seen', () => {
  assert.deepEqual(['\u202e王大明', '\u200b\u200b', ' \u2060A l'].map(shownAuthor), ['王＊＊', '＊', 'A＊＊'])
})
