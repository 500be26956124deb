import assert from 'node:assert/strict'
import { test } from 'node:test'
import { code39 } from './code-39.ts'

/** `█` per width of a bar, blank per width of a space. */
function drawn(text: string): string | null {
  const code = code39(text)
  if (!code) return null
  const row = Array.from({ length: code.width }, () => ' ')
  for (const { x, width } of code.bars) row.fill('█', x, x + width)
  return row.join('')
}

/** A reader of its own: wide and narrow runs back into characters, by the published table of bars and spaces. */
function scanned(row: string): string {
  const runs = [...row.matchAll(/█+| +/g)].map(([run]) => (run.length > 1 ? 'W' : 'n'))
  let text = ''
  for (let at = 0; at < runs.length; at += 10) text += table[runs.slice(at, at + 9).join('')] ?? '?'
  return text
}

/** Of the digits and letters: five bars (which are wide) by four spaces (which one is wide). */
const table: Record<string, string> = {}
const barsOfTen = ['WnnnW', 'nWnnW', 'WWnnn', 'nnWnW', 'WnWnn', 'nWWnn', 'nnnWW', 'WnnWn', 'nWnWn', 'nnWWn']
const groups: [string, number][] = [
  ['1234567890', 1],
  ['ABCDEFGHIJ', 2],
  ['KLMNOPQRST', 3],
  ['UVWXYZ-. *', 0],
]
for (const [characters, wideSpace] of groups) {
  for (const [index, character] of [...characters].entries()) {
    const spaces = Array.from({ length: 4 }, (_, place) => (place === wideSpace ? 'W' : 'n'))
    const bars = [...(barsOfTen[index] ?? '')]
    table[bars.map((bar, place) => bar + (spaces[place] ?? '')).join('')] = character
  }
}

test('S1-16 what is drawn in Code 39 is read again, between its start and stop', () => {
  for (const text of ['1209296BA', '2551912500001234', '120962000000500', '0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '-. '])
    assert.equal(scanned(drawn(text) ?? ''), `*${text}*`)
})

test('S1-16 a character is 15 narrow widths, and the next begins one after it', () => {
  assert.equal(code39('1')?.width, 3 * 15 + 2)
  assert.equal(drawn('1')?.slice(0, 15), '█   █ ███ ███ █')
})

test('S1-16 a text without such bars is not drawn', () => {
  for (const text of ['', 'abc', '茶', '1*2']) assert.equal(code39(text), null, text)
})
