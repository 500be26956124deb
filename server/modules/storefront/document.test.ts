import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bareTemplate, chosenScheme, fillDocument, headOf, pagePolicy } from './document.ts'
import { listPath, planPage } from './page-plan.ts'

const parts = { nonce: 'bm9uY2U=', language: 'en', title: 'T', description: 'D', basePath: '/s/shop', head: '', pageData: null } as const

test('SX-51 page data ends no script, opens no comment, and reads back the same, whatever a merchant typed', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('</script><script>alert(1)</script>', '<!--', '\u2028\u2029', ']]>', '&amp;', '__TITLE__'),
      ),
      (text) => {
        const html = fillDocument(bareTemplate, { ...parts, pageData: { text } })
        const json = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
        assert.deepEqual(JSON.parse(json), { text })
        assert.ok(!/[<>&\u2028\u2029]/.test(json))
      },
    ),
  )
})

test('SX-51 titles and descriptions are text, also those that look like placeholders', () => {
  const html = fillDocument(bareTemplate, { ...parts, title: '"><img src=x onerror=alert(1)>', description: '__PAGE_DATA__ & <b>' })
  assert.ok(!html.includes('<img') && !html.includes('<b>'))
  assert.ok(html.includes('__PAGE_DATA__ &#38; &#60;b&#62;'))
})

test('SX-50 a page says the scheme that was chosen, and nothing else a cookie may hold', () => {
  const schemeOf = (cookie: string | undefined) =>
    fillDocument('<meta name="color-scheme" content="__COLOR_SCHEME__">', { ...parts, colorScheme: chosenScheme(cookie) })
  for (const [cookie, scheme] of [
    ['dark', 'dark'],
    ['light', 'light'],
    [undefined, 'light dark'],
    ['', 'light dark'],
    ['"><script>', 'light dark'],
  ] as const)
    assert.equal(schemeOf(cookie), `<meta name="color-scheme" content="${scheme}">`)
})

test('what belongs to one person is not indexed', () => {
  assert.match(headOf({ canonicalUrl: 'http://a/', pictureUrl: null, title: 't', isPrivate: true }), /noindex/)
  assert.match(headOf({ canonicalUrl: 'http://a/"x', pictureUrl: null, title: 't', isPrivate: false }), /href="http:\/\/a\/&#34;x"/)
})

test('SX-23 the policy allows no inline script and no frame', () => {
  const policy = pagePolicy('abc')
  assert.ok(!policy.includes('unsafe'))
  for (const part of ["default-src 'self'", "script-src 'self' 'nonce-abc'", "frame-ancestors 'none'", "base-uri 'none'"])
    assert.ok(policy.includes(part))
})

const plans = [
  ['/', '', 'home', '/api/store/products?page=1&size=16&sort=newest /api/store/products?page=1&size=12'],
  ['', '', 'home', '/api/store/products?page=1&size=16&sort=newest /api/store/products?page=1&size=12'],
  ['/products', 'page=3&q=%E5%A3%BA', 'list', '/api/store/products?page=3&size=24&q=%E5%A3%BA'],
  ['/products/', 'page=1e99', 'list', '/api/store/products?page=1&size=24'],
  ['/products', 'page=-4&sort=rowid', 'list', '/api/store/products?page=1&size=24'],
  ['/categories/tea', 'q=a&sort=-price', 'list', '/api/store/products?page=1&size=24&category=tea&q=a&sort=-price'],
  ['/categories/', '', 'missing', undefined],
  ['/products/a-b', '', 'product', '/api/store/products/a-b'],
  ['/products/A%00', '', 'missing', undefined],
  ['/products/a/b', '', 'missing', undefined],
  ['/orders/123', '', 'personal', undefined],
  ['/checkout', '', 'personal', undefined],
  ['/../etc', '', 'missing', undefined],
] as const
test('an address says which page it is and which answer travels with it', () => {
  for (const [path, query, kind, dataPath] of plans) {
    const plan = planPage(path, new URLSearchParams(query))
    const paths = 'lists' in plan ? plan.lists.map(listPath).join(' ') : 'dataPath' in plan ? plan.dataPath : undefined
    assert.deepEqual([plan.kind, paths], [kind, dataPath], path)
  }
})

test('the address of a product says which page of its reviews travels with it', () => {
  const reviewsAt = (query: string) => {
    const plan = planPage('/products/a-b', new URLSearchParams(query))
    return 'reviews' in plan ? plan.reviews.dataPath : undefined
  }
  assert.equal(reviewsAt(''), '/api/store/products/a-b/reviews?page=1&size=10')
  assert.equal(reviewsAt('page=3'), '/api/store/products/a-b/reviews?page=3&size=10')
  assert.equal(reviewsAt('page=x'), '/api/store/products/a-b/reviews?page=1&size=10')
})
