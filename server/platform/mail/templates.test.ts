import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkTemplate } from './check-template.ts'
import { type MailTemplate, type MailVariables, renderMail } from './templates.ts'

const shop = { name: '小島選物', currency: 'TWD', time_zone: 'Asia/Taipei' }
const hostile = ['{{ shop.name }}', '{% raw %}', '<b>x</b>', `"quoted" & 'single'`, '&lt;already&gt;', '}}%}{{', '$&$1']

function aTemplate(body: string): MailTemplate {
  return { subject: body, html: body, text: body }
}

function checked(changes: Partial<MailTemplate>, required: readonly string[] = ['codes[].code']): unknown {
  const list = '{% for item in codes %}{{ item.code }} {% endfor %}'
  const samples: [MailVariables, MailVariables] = [
    { shop, order: { number: 'A1001', note: null }, codes: [{ code: `A<1>'"` }, { code: 'B-2' }], codes_attached: false },
    { shop, order: { number: 'A1001', note: 'x' }, codes: [], codes_attached: true },
  ]
  return checkTemplate({ subject: '{{ shop.name }}', html: list, text: list, ...changes }, { required, samples })
}

test('S0-34 SX-41 whatever is inside a code is escaped once in HTML, left alone in text, and never read as Liquid', () => {
  const variables = { shop, codes: hostile }
  const { html, text } = renderMail(aTemplate('{% for code in codes %}[{{ code }}]{% endfor %}'), variables)
  assert.equal(text, hostile.map((code) => `[${code}]`).join(''))
  assert.equal(
    html,
    '[{{ shop.name }}][{% raw %}][&lt;b&gt;x&lt;/b&gt;][&quot;quoted&quot; &amp; &#39;single&#39;][&amp;lt;already&amp;gt;][}}%}{{][$&amp;$1]',
  )
})

test('SX-41 the filters that merchants know do not escape twice or not at all', () => {
  const variables = { shop, value: '<b>\n{{ x }}' }
  const cases = {
    '{{ value | escape }}': '&lt;b&gt;\n{{ x }}',
    '{{ value | newline_to_br }}': '&lt;b&gt;<br>\n{{ x }}',
    '{{ value | newline_to_br | append: "" }}': '&amp;lt;b&amp;gt;&lt;br&gt;\n{{ x }}',
    '{% assign copy = value %}{{ copy }}': '&lt;b&gt;\n{{ x }}',
    '{{ value | upcase }}': '&lt;B&gt;\n{{ X }}',
    '{{ value | replace: "<b>", "<i>" }}': '&lt;i&gt;\n{{ x }}',
    '{{ "<i>" }}': '&lt;i&gt;',
  }
  for (const [html, expected] of Object.entries(cases))
    assert.equal(renderMail({ subject: 's', html, text: 't' }, variables).html, expected)
})

test('SX-41 a subject is one line whatever its variables hold', () => {
  const { subject } = renderMail(aTemplate('{{ name }}'), { name: 'a\r\nBcc: b@c.tw\n' })
  assert.equal(subject, 'a Bcc: b@c.tw')
})

test('SX-41 money and times are written as the shop writes them', () => {
  const { text } = renderMail(aTemplate('{{ total | money }} {{ cost | money: "USD" }} {{ at | date_time }} {{ at_text | date_time }}'), {
    shop,
    total: 1925,
    cost: 1250,
    at: new Date('2026-11-21T06:05:00Z'),
    at_text: '2026-11-20T16:00:00Z',
  })
  assert.equal(text, 'NT$1,925 US$12.50 2026/11/21 14:05 2026/11/21 00:00')
})

test('SX-41 a template can be saved when both parts show every required variable', () => {
  assert.equal(checked({}), true)
  assert.equal(
    checked({ html: '{% for item in codes %}{{ item.code | escape }}{% endfor %}{% if order.note %}{{ order.note }}{% endif %}' }),
    true,
  )
  const missing = (part: string) => ({ code: 'mail_template_variable_missing', details: { part, variable: 'codes[].code' } })
  assert.deepEqual(checked({ html: '{{ codes.size }}' }), missing('html'))
  assert.deepEqual(checked({ text: '{% for item in codes limit: 1 %}{{ item.code }}{% endfor %}' }), missing('text'))
  assert.deepEqual(
    checked({ text: '{% if codes_attached %}{% for item in codes %}{{ item.code }}{% endfor %}{% endif %}' }),
    missing('text'),
  )
  assert.deepEqual(checked({ html: '{% comment %}{% for item in codes %}{{ item.code }}{% endfor %}{% endcomment %}x' }), missing('html'))
})

test('SX-41 a template with a mistake is refused with its part and line', () => {
  const code = (reason: unknown) => (reason as { code: string }).code
  assert.deepEqual(checked({ text: 'a\n\n{% if order.number %}b' }), {
    code: 'mail_template_syntax',
    details: { part: 'text', line: 3, column: 1, message: 'tag {% if order.number %} not closed' },
  })
  assert.equal(code(checked({ html: '{{ order.number' })), 'mail_template_syntax')
  assert.equal(code(checked({ subject: ' ' })), 'mail_template_empty')
  assert.equal(code(checked({ html: 'x'.repeat(100_001) })), 'mail_template_too_long')
})

test('SX-41 a misspelt variable is refused, also in a branch that no sample enters', () => {
  const unknown = (variable: string) => ({ code: 'mail_template_variable_unknown', details: { part: 'subject', variable } })
  assert.deepEqual(checked({ subject: '{{ ordr.number }}' }), unknown('ordr.number'))
  assert.deepEqual(checked({ subject: '{{ order.nmber }}' }), unknown('order.nmber'))
  assert.deepEqual(checked({ subject: '{% if codes.size > 99 %}{{ customer.name }}{% endif %}x' }), unknown('customer.name'))
  assert.deepEqual(checked({ subject: '{% for item in codes %}{{ item.cod }}{% endfor %}x' }), {
    code: 'mail_template_variable_unknown',
    details: { part: 'subject', variable: 'item.cod', line: 1 },
  })
})

test('SX-41 templates reach no file, no other template, no prototype, and no unescaped output', () => {
  for (const html of [
    '{% include "/etc/passwd" %}',
    '{% render "a" %}',
    '{% layout "a" %}',
    '{% capture a %}{{ shop.name }}{% endcapture %}{{ a }}',
    '{% liquid echo shop.name %}',
    '{{ shop.name | raw }}',
    '{{ "now" | date: "%s" }}',
    '{{ shop.constructor }}',
    '{{ shop.__proto__ }}',
  ]) {
    const reason = checked({ html: `${html}{% for item in codes %}{{ item.code }}{% endfor %}` })
    assert.notEqual(reason, true, html)
  }
})

test('SX-41 a template that would run or grow without end is stopped', () => {
  for (const html of [
    '{% for a in (1..100000000) %}x{% endfor %}',
    '{% assign s = "x" %}{% for a in (1..40) %}{% assign s = s | append: s %}{% endfor %}',
    '{% for a in (1..3000) %}{% for b in (1..3000) %}x{% endfor %}{% endfor %}',
  ]) {
    assert.equal((checked({ html }) as { code: string }).code, 'mail_template_syntax', html)
  }
})
