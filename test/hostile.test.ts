import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { newId } from '#kernel/ids.ts'
import { aShop } from '#test/support/builders/shops.ts'
import { hostileTexts } from '#test/support/hostile-values.ts'
import { operationsOf } from '#test/support/operations.ts'
import { fileForm } from '#test/support/pictures.ts'
import { subjectsOf } from '#test/support/subjects.ts'
import { testSystem } from '#test/support/system.ts'
import { within } from '#test/support/within.ts'

// What a stranger sends who wants to see something fall: each is refused by name, and the server goes on as if nothing had been.

/** A hostile request is answered within this (SX-28). */
const ANSWER_LIMIT_MS = 2_000

const system = await testSystem()
const shop = await aShop(system)
const subjects = await subjectsOf(system, shop)
const { ids } = subjects
const port = Number(new URL(await system.app.listen({ port: 0, host: '127.0.0.1' })).port)

const signIn = '/api/admin/session'
const stock = `/api/admin/variants/${ids.variantId}/stock`
const json = { 'content-type': 'application/json' }
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const credentials = (email: string) => `{"email":"${email}","password":"x"}`

const bodies: { title: string; body: string | Buffer; headers?: Record<string, string>; status: number; code: string }[] = [
  {
    title: 'text/plain',
    body: credentials('a@b.tw'),
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'media_type_not_supported',
  },
  {
    title: 'XML with an entity',
    body: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    headers: { 'content-type': 'application/xml' },
    status: 415,
    code: 'media_type_not_supported',
  },
  {
    title: 'a form where JSON is asked for',
    body: 'email=a&password=b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 422,
    code: 'validation_failed',
  },
  { title: 'no body', body: '', status: 422, code: 'validation_failed' },
  { title: 'half a body', body: '{"email":', status: 400, code: 'body_not_json' },
  { title: 'a key twice', body: '{"email":"a@b.tw","email":"c@d.tw","password":"x"}', status: 400, code: 'body_not_allowed' },
  {
    title: 'a key twice, once escaped',
    body: '{"email":"a@b.tw","em\\u0061il":"c@d.tw","password":"x"}',
    status: 400,
    code: 'body_not_allowed',
  },
  { title: '__proto__', body: '{"__proto__":{"isOwner":true},"email":"a@b.tw","password":"x"}', status: 400, code: 'body_not_allowed' },
  { title: 'constructor.prototype', body: '{"constructor":{"prototype":{"isOwner":true}}}', status: 400, code: 'body_not_allowed' },
  { title: 'objects 33 deep', body: deep(33), status: 400, code: 'body_not_allowed' },
  { title: 'arrays 400,000 deep', body: '['.repeat(400_000) + ']'.repeat(400_000), status: 400, code: 'body_not_allowed' },
  { title: 'NaN', body: '{"email":NaN,"password":"x"}', status: 400, code: 'body_not_json' },
  { title: 'half a surrogate pair', body: credentials('\\ud800@b.tw'), status: 400, code: 'body_not_allowed' },
  { title: 'a NUL', body: credentials('a\\u0000@b.tw'), status: 400, code: 'body_not_allowed' },
  {
    title: 'bytes that are not UTF-8',
    body: Buffer.from([...Buffer.from('{"email":"'), 0xc3, 0x28, ...Buffer.from('","password":"x"}')]),
    status: 400,
    code: 'body_not_json',
  },
  {
    title: 'a gzip bomb',
    body: gzipSync(Buffer.alloc(200 * 1024 * 1024)).subarray(0, 1024 * 1024),
    headers: { 'content-encoding': 'gzip' },
    status: 400,
    code: 'body_not_json',
  },
  { title: '2 MB', body: JSON.stringify({ email: 'a'.repeat(2 * 1024 * 1024) }), status: 413, code: 'body_too_large' },
  { title: '350,000 strings in 1 MB', body: `[${Array(340_000).fill('""').join(',')}]`, status: 422, code: 'validation_failed' },
  { title: 'as many escapes', body: `[${Array(100_000).fill('"\\u0061"').join(',')}]`, status: 422, code: 'validation_failed' },
]

for (const { title, body, headers, status, code } of bodies) {
  test(`SX-35 a body of ${title} is refused with ${status} ${code}, quickly`, async () => {
    const answer = await within(ANSWER_LIMIT_MS, () =>
      system.app.inject({ method: 'POST', url: signIn, headers: { ...json, ...headers }, payload: body }),
    )
    assert.deepEqual([answer.statusCode, answer.json().code], [status, code], answer.body)
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  })
}

test('SX-35 numbers that no shelf holds are refused', async () => {
  for (const onHand of ['-1', '0.5', '1e999', '1e21', '9007199254740993', '"5"', 'true', '[5]', '10000000', '-0.1', 'null']) {
    const payload = `{"version":0,"tracksStock":true,"onHand":${onHand}}`
    const answer = await system.app.inject({ method: 'PUT', url: stock, headers: { ...shop.staff.headers, ...json }, payload })
    assert.deepEqual([onHand, answer.statusCode], [onHand, 422], answer.body)
  }
  for (const quantity of ['-1', '0', '1.5', '10000', '1e9']) {
    const payload = `{"variantId":"${ids.variantId}","quantity":${quantity}}`
    const headers = { ...subjects.customer.headers, ...json }
    const answer = await system.app.inject({ method: 'POST', url: '/api/store/cart/lines', headers, payload })
    assert.deepEqual([quantity, answer.statusCode], [quantity, 422])
  }
})

test('SX-35 every list refuses a page of 10^9 rows, full-width digits and pages that are none', async () => {
  const lists = (await operationsOf(system)).filter(({ parameters }) => parameters.some(({ name }) => name === 'size'))
  assert.ok(lists.length > 8)
  for (const { id, url, access } of lists) {
    const filled = url.replaceAll(/\{([^}]+)\}/g, (_, name) => ids[name] ?? '')
    const headers = url.startsWith('/api/admin')
      ? shop.staff.headers
      : access === 'customer'
        ? subjects.customer.headers
        : { 'aftercart-shop': shop.handle }
    for (const query of [
      'size=1000000000',
      'size=0',
      'size=-1',
      'page=1e99',
      'page=0',
      'page=%EF%BC%91',
      'size=5&size=6',
      'page[]=1&size=NaN',
    ]) {
      const { statusCode, body } = await system.app.inject({ url: `${filled}?${query}`, headers })
      assert.ok(statusCode === 422 || (query.startsWith('page[]') && statusCode === 200), `${id}?${query}: ${statusCode} ${body}`)
    }
  }
})

test('SX-35 SQL, HTML, templates and traps in every search box find nothing and change nothing', async () => {
  const boxes = (await operationsOf(system)).flatMap((operation) =>
    operation.parameters
      .filter(({ name, in: place }) => place === 'query' && ['q', 'search', 'shop', 'action'].includes(name))
      .map(({ name }) => ({ ...operation, name })),
  )
  assert.ok(boxes.length > 5)
  const before = await rowCounts()
  for (const { id, url, name } of boxes.filter(({ id }) => id !== 'followChanges' && !id.startsWith('export'))) {
    const headers = url.startsWith('/api/admin') ? shop.staff.headers : { 'aftercart-shop': shop.handle }
    for (const text of [...hostileTexts, "%' or '1'='1", "') union select password_hash from staff --", '\\', "'"].filter(
      (each) => each.trim() !== '',
    )) {
      const answer = await system.app.inject({ url: `${url}?${name}=${encodeURIComponent(text)}`, headers })
      assert.ok([200, 400, 422].includes(answer.statusCode), `${id} ${text}: ${answer.body}`)
      // Lists for a choice have no total.
      if (answer.statusCode === 200) assert.equal(answer.json().total ?? answer.json().items.length, 0, `${id} ${text}: ${answer.body}`)
    }
  }
  assert.deepEqual(await rowCounts(), before)
})

test('SX-35 an export takes the same texts as filters; what it writes down about them is stored', async () => {
  const filters = (await operationsOf(system)).flatMap((operation) =>
    operation.parameters
      .filter(({ name, in: place }) => operation.id.startsWith('export') && place === 'query' && ['q', 'search', 'action'].includes(name))
      .map(({ name }) => ({ ...operation, name })),
  )
  assert.ok(filters.length > 1)
  for (const { id, url, name } of filters) {
    for (const text of hostileTexts) {
      const answer = await system.app
        .inject({ url: `${url}?format=csv&${name}=${encodeURIComponent(text)}`, headers: shop.staff.headers })
        .catch((error: Error) => assert.fail(`${id} ${name} ${JSON.stringify(text)}: ${error.message}`))
      assert.ok([200, 400, 422].includes(answer.statusCode), `${id} ${text}: ${answer.body}`)
    }
  }
})

test('SX-35 a limit counts characters: as many emoji as it says are taken and stored, one more is refused', async () => {
  const owls = (count: number) => '🦉'.repeat(count)
  const variant = { optionValues: [], priceAmount: 1, compareAtAmount: null, tracksStock: true, onHand: 1 }
  const takes: [string, string, number, (name: string) => object][] = [
    ['POST', '/api/admin/products', 120, (name) => ({ name, variants: [{ ...variant, sku: newId() }] })],
    [
      'POST',
      '/api/admin/promotions',
      60,
      (name) => ({
        name,
        thresholdAmount: 1,
        offAmount: 1,
        offBps: null,
        productIds: null,
        startsAt: '2026-11-01T00:00:00Z',
        endsAt: null,
        isActive: false,
      }),
    ],
    ['POST', '/api/admin/code-groups', 60, (name) => ({ name, source: 'generated', startsAt: '2026-11-01T00:00:00Z' })],
    ['POST', '/api/admin/staff-invitations', 60, (name) => ({ name, email: `${newId()}@shop.test`, role: 'viewer' })],
    ['POST', '/api/store/customers', 50, (name) => ({ name, email: `${newId()}@mail.test`, password: 'a long password 1' })],
  ]
  for (const [method, url, limit, body] of takes) {
    const headers = url.startsWith('/api/admin') ? shop.staff.headers : subjects.customer.headers
    const send = (name: string) => system.app.inject({ method: method as 'POST', url, headers, payload: body(name) })
    const taken = await send(owls(limit))
    assert.equal(taken.statusCode, 201, `${url}: ${taken.body}`)
    assert.equal((await send(owls(limit + 1))).statusCode, 422, url)
  }
})

test('SX-20 an id in capitals, in braces or of full-width digits is none', async () => {
  for (const id of [
    ids.orderId?.toUpperCase(),
    `{${ids.orderId}}`,
    `${ids.orderId}%20`,
    ids.orderId?.replace(/^0/, '０'),
    ids.orderId?.replaceAll('-', ''),
    '%00',
  ]) {
    const answer = await system.app.inject({
      url: `/api/admin/orders/${encodeURI(id ?? '').replace('%2500', '%00')}`,
      headers: shop.staff.headers,
    })
    assert.ok([400, 404, 422].includes(answer.statusCode), `${id}: ${answer.statusCode}`)
  }
})

test('SX-23 a method cannot be smuggled, and HEAD, OPTIONS, TRACE and PURGE do nothing', async () => {
  const url = `/api/admin/products/${ids.productId}`
  const before = await rowCounts()
  for (const headers of [{ 'x-http-method-override': 'DELETE' }, { 'x-method-override': 'DELETE' }, { 'x-http-method': 'DELETE' }]) {
    const answer = await system.app.inject({ url: `${url}?_method=DELETE&version=0`, headers: { ...shop.staff.headers, ...headers } })
    assert.equal(answer.statusCode, 200)
  }
  for (const method of ['HEAD', 'OPTIONS', 'TRACE'] as const) {
    const answer = await system.app.inject({
      method,
      url,
      headers: { ...shop.staff.headers, origin: 'https://evil.test', 'access-control-request-method': 'DELETE' },
    })
    assert.ok([403, 404, 405].includes(answer.statusCode), `${method} ${answer.statusCode}`)
    assert.equal(answer.headers['access-control-allow-origin'], undefined)
  }
  assert.match(await raw(`PURGE ${url} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`), /^HTTP\/1.1 4\d\d/)
  assert.deepEqual(await rowCounts(), before)
})

test('SX-28 no path leads out of the built files and the pictures', async () => {
  const ways = ['..', '%2e%2e', '..%2f', '..%5c', '%252e%252e', '..;', '.%00.', '....//', '%c0%ae%c0%ae', '//etc/passwd', 'C:%5cwindows']
  for (const root of ['/assets/store', '/assets/admin', `/pictures/${shop.handle}`, `/s/${shop.handle}`])
    for (const way of ways) {
      const target = `${root}/${Array(6).fill(way).join('/')}/package.json`
      const answer = await raw(`GET ${target} HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n`)
      assert.ok(!answer.includes('"dependencies"') && !answer.includes('root:'), target)
      assert.match(answer, /^HTTP\/1.1 (200|30\d|4\d\d)/, target)
      if (!root.startsWith('/s/')) assert.match(answer, /^HTTP\/1.1 4\d\d/, target)
    }
})

test('SX-35 broken HTTP is answered with 4xx and a closed connection', async () => {
  const host = 'Host: shop.test\r\n'
  const requests: [string, string][] = [
    ['a header of 100 kB', `GET /health/live HTTP/1.1\r\n${host}X-Big: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['an address of 100 kB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`],
    ['3,000 headers', `GET /health/live HTTP/1.1\r\n${host}${Array.from({ length: 3_000 }, (_, n) => `X-${n}: 1\r\n`).join('')}\r\n`],
    ['two lengths', `POST ${signIn} HTTP/1.1\r\n${host}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`],
    ['a length and chunks', `POST ${signIn} HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a negative length', `POST ${signIn} HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`],
    [
      'chunks that are none',
      `POST ${signIn} HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n`,
    ],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n'],
    ['a NUL in a header', `GET /health/live HTTP/1.1\r\n${host}X-A: a\0b\r\n\r\n`],
    ['an address that is not UTF-8', `GET /api/store/products/%E0%A4%A HTTP/1.1\r\n${host}Connection: close\r\n\r\n`],
    ['a NUL in the address', `GET /s/%00 HTTP/1.1\r\n${host}Connection: close\r\n\r\n`],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ]
  for (const [title, text] of requests) assert.match(await raw(text), /^HTTP\/1.1 4\d\d /, title)
})

test('SX-35 cookies of rubbish sign nobody in and break nothing', async () => {
  for (const value of ['%00', '%E0%A4%A', 'a'.repeat(6_000), '"; Domain=evil', '__proto__', '🦉'.normalize('NFD').length, ' '])
    for (const [url, name] of [
      ['/api/admin/session', 'aftercart_staff'],
      ['/api/store/orders', `aftercart_customer_${shop.handle}`],
    ] as const) {
      const answer = await system.app.inject({ url, headers: { cookie: `${name}=${value}`, 'aftercart-shop': shop.handle } })
      assert.deepEqual([answer.statusCode, answer.json().code], [401, 'unauthenticated'], String(value))
    }
})

test('SX-28 uploads with odd names, no file, two files, a lying type or a broken end are refused or harmless', async () => {
  const url = `/api/admin/products/${ids.productId}/pictures`
  const imports = `/api/admin/code-groups/${ids.groupId}/code-imports`
  const bad = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const whole = fileForm(bad)
  const forms: [string, { payload: Buffer; headers: Record<string, string> }][] = [
    ...['../../../etc/cron.d/x', 'a\u0000.png', 'C:\\x.png', `${'n'.repeat(5_000)}.png`, '', '🦉.png', '__proto__'].map(
      (filename): [string, ReturnType<typeof fileForm>] => [`named ${filename.slice(0, 20)}`, fileForm(bad, { filename })],
    ),
    ['cut off', { ...whole, payload: whole.payload.subarray(0, 150) }],
    ['without boundary', { ...whole, headers: { 'content-type': 'multipart/form-data' } }],
    ['empty', { ...whole, payload: Buffer.alloc(0) }],
    ['twice', { ...whole, payload: Buffer.concat([whole.payload.subarray(0, -26), whole.payload]) }],
  ]
  for (const [title, { payload, headers }] of forms)
    for (const target of [url, imports]) {
      const answer = await within(ANSWER_LIMIT_MS, () =>
        system.app.inject({ method: 'POST', url: target, headers: { ...shop.staff.headers, ...headers }, payload }),
      )
      const isTaken = target === imports && answer.statusCode === 202
      assert.ok(
        isTaken || (answer.statusCode >= 400 && answer.statusCode < 500),
        `${title} to ${target}: ${answer.statusCode} ${answer.body}`,
      )
    }
  await system.runner.drain()
})

test('SX-35 forged payment notices of rubbish are refused', async () => {
  const headers = { ...json, 'webhook-id': 'm', 'webhook-timestamp': '1', 'webhook-signature': 'v1,eA==' }
  for (const payload of [
    '',
    '{',
    '\u0000',
    '[]',
    'null',
    '{"data":{"reference":"a\\u0000b"}}',
    '{"data":{"reference":{"a":1},"amount":1e999}}',
    deep(2_000),
  ])
    for (const provider of ['sandbox', 'nobody', '%00', '__proto__']) {
      const answer = await system.app.inject({ method: 'POST', url: `/api/hooks/payments/${provider}/${shop.handle}`, headers, payload })
      assert.ok(
        answer.statusCode >= 400 && answer.statusCode < 500,
        `${provider} ${payload.slice(0, 40)}: ${answer.statusCode} ${answer.body}`,
      )
    }
})

test('SX-24 who invents addresses in X-Forwarded-For is still one client, and hears when to come back', async () => {
  const strict = await testSystem({ environment: { REQUESTS_PER_MINUTE: '20' } })
  const answers = []
  for (let index = 0; index < 30; index++)
    answers.push(
      await strict.app.inject({
        url: '/api/admin/session',
        headers: { 'x-forwarded-for': `10.0.0.${index}`, forwarded: `for=10.1.0.${index}` },
      }),
    )
  const refused = answers.filter(({ statusCode }) => statusCode === 429)
  assert.equal(refused.length, 10)
  assert.ok(Number(refused[0]?.headers['retry-after']) > 0)
  assert.equal(refused[0]?.json().code, 'too_many_requests')
})

test('SX-30 the server is ready after all that, and nothing was logged as a fault of its own', async () => {
  assert.equal((await system.app.inject({ url: '/health/ready' })).statusCode, 200)
  assert.equal(system.logs.filter((line) => JSON.parse(line).level >= 50).join(''), '')
})

/** Sends bytes as they are and answers what came back until the connection closed. */
async function raw(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  socket.on('close', () => resolve())
  // The server closes while we are still sending: what it said is in `answer` already.
  socket.on('error', () => {})
  socket.write(text)
  await promise
  return answer
}

async function rowCounts(): Promise<unknown> {
  const { rows } = await system.pool.query(`select (select count(*) from products) as products, (select count(*) from orders) as orders,
    (select count(*) from customers) as customers, (select count(*) from staff) as staff, (select count(*) from codes) as codes`)
  return rows
}
