import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { codesTexts, importProblemText } from '#modules/codes/index.ts'
import { checkTemplate } from '#platform/mail/check-template.ts'
import { layoutMail } from '#platform/mail/layout.ts'
import { codesContent, MAX_LISTED_CODES } from './codes-content.ts'
import { composeMail } from './compose-mail.ts'
import { mailKinds, mailLanguages, mailRules } from './mail-kinds.ts'
import { mailTexts } from './mail-texts.ts'
import { sampleVariables } from './sample-variables.ts'

for (const language of mailLanguages) {
  test(`SX-41 every default mail may be saved and is complete in ${language}`, () => {
    for (const kind of mailKinds) {
      const samples = sampleVariables(language)[kind]
      assert.equal(checkTemplate(mailTexts[language].templates[kind], { required: mailRules[kind].required, samples }), true, kind)
      for (const variables of samples) {
        const { subject, html, text } = composeMail({ kind, language, variables, contact: 'hello@shop.test' })
        assert.match(subject, new RegExp(variables.shop.name), kind)
        assert.ok(html.includes(`<html lang="${language}"`) && html.includes(variables.shop.name), kind)
        assert.doesNotMatch(html + text + subject, /\{\{|\{%|undefined|\[object|\n{4}|\(\)|（）/, kind)
        assert.doesNotMatch(text, /<\w+|&amp;|&quot;|\n{3}/, kind)
      }
    }
  })

  test(`S0-34 codes_issued in ${language}: one code and 200 are listed, 201 travel as a file`, async () => {
    for (const count of [1, MAX_LISTED_CODES, MAX_LISTED_CODES + 1]) {
      const codes = Array.from({ length: count }, (_, index) => ({
        group: `G<${index % 3}>`,
        product: '濾杯 "A"',
        code: `=00${index}-{{x}}&<b>`,
      }))
      const { variables, attachments } = await codesContent(codes, { language, orderNumber: 'A1' })
      const sample = sampleVariables(language).codes_issued[0]
      const { html, text } = composeMail({ kind: 'codes_issued', language, variables: { ...sample, ...variables }, contact: null })
      const isListed = count <= MAX_LISTED_CODES
      assert.equal(attachments.length, isListed ? 0 : 1)
      assert.ok(text.includes(` ${count} `), 'says how many')
      for (const { code, group } of codes) {
        assert.equal(text.includes(`${code}\n`), isListed)
        assert.equal(html.includes(code.replace('&', '&amp;').replace('<b>', '&lt;b&gt;')), isListed)
        assert.equal(html.includes(group), false, 'never unescaped')
      }
      for (const file of attachments) {
        const rows = parse(Buffer.from(file.content).toString(), { bom: true })
        assert.equal(rows.length, count + 1)
        assert.deepEqual(rows.at(-1), ['G<2>', '濾杯 "A"', `'=00200-{{x}}&<b>`], 'a formula is neutralised, the rest is kept')
      }
    }
  })
}

test('S0-17 every reason is a sentence in both languages, with its details filled in', () => {
  const details = { expected: '序號', limit: 1_000_000, min: 4, max: 128, length: 3, firstRow: 7, groupName: '春季', groupId: '0193' }
  for (const language of mailLanguages) {
    for (const code of Object.keys(codesTexts[language].problems))
      for (const kind of ['campaign', 'card'] as const)
        assert.doesNotMatch(importProblemText({ language, of: kind }, { code, details }), /[{}]|^$/, code)
    assert.match(importProblemText({ language }, { code: 'code_duplicate_in_group', details }), /春季/)
  }
})

test('S0-17 a thousand problems fit into one mail', () => {
  const [sample] = sampleVariables('zh-TW').codes_import_failed
  const text = importProblemText({ language: 'zh-TW' }, { code: 'code_duplicate_in_group', details: { groupName: '春季 <活動> {min}' } })
  const problems = Array.from({ length: 1_000 }, (_, index) => ({ row: index + 2, cell: `A${index + 2}`, text }))
  const mail = composeMail({
    kind: 'codes_import_failed',
    language: 'zh-TW',
    variables: { ...sample, problems, problem_count: 1_200, problems_left: 200 },
    contact: null,
  })
  for (const part of [mail.html, mail.text]) assert.ok(part.includes('A1001') && part.includes('200'))
  assert.ok(mail.html.includes('春季 &lt;活動&gt; {min}') && !mail.html.includes('<活動>'))
})

test('SX-41 on a dark card a link is not written in the colour that was chosen for white paper; a button keeps its own', () => {
  const { html } = layoutMail({ subject: 's', html: '<p><a href="#">x</a></p>', text: 'x' }, { language: 'en', shopName: 's', footer: [] })
  const dark = html.slice(html.indexOf('@media (prefers-color-scheme:dark)'))
  assert.match(dark, /\.content a:not\(\.button\)\{color:#e9ecea!important\}/)
})

test('SX-41 the layout escapes the shop, ignores a wrong colour, and keeps text readable on a pale accent', () => {
  const mail = {
    subject: '<s>',
    html: '<p><a class="button" href="https://x.test/?a=1&amp;b=2">x</a> <a style="color:red" href="#">y</a></p>',
    text: 'x',
  }
  const frame = { language: 'en', shopName: '<script>', footer: ['<i>', ''] } as const
  const html = (accentColor: string) => layoutMail(mail, { ...frame, accentColor }).html
  assert.doesNotMatch(html('"><script>'), /<script>|<i>|<title><s>/)
  assert.match(html('#ffe600'), /background:#ffe600[^"]*color:#1d2321/)
  assert.match(html('#7a1f3d'), /background:#7a1f3d[^"]*color:#ffffff/)
  assert.match(html('#7a1f3d'), /<a style="color:red" href="#">y/)
  assert.match(html('#7a1f3d'), /href="https:\/\/x\.test\/\?a=1&amp;b=2" style=/)
})
