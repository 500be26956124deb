import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { aShop, aStaff, TEST_PASSWORD } from '#test/support/builders/shops.ts'
import { withDataDir } from '#test/support/data-dir-system.ts'
import { runCommand, startServer, temporaryDataDir } from '#test/support/server-process.ts'

// What the operator does about people and programs, beside a running server.

/** A command is a process that opens the database: seconds, and many of them on a busy machine. */
const patient = { timeout: 300_000 }
const DATA_DIR = temporaryDataDir()
const { shop, person, guarded } = await withDataDir(DATA_DIR, async (system) => {
  const shop = await aShop(system)
  return { shop, person: await aStaff(system, shop, 'manager'), guarded: await aStaff(system, shop, 'manager') }
})
const server = await startServer({ environment: { DATA_DIR }, args: ['--no-demo'] })
after(() => server.stop())

const operator = (...args: string[]) =>
  runCommand({ environment: { DATA_DIR, BASE_URL: 'http://shop.test' }, command: args[0], args: args.slice(1) })

test('SX-22 `staff password` prints a link that sets a new password once and ends the sessions of the old one', patient, async () => {
  const { code, stdout, stderr } = await operator('staff', 'password', `--email=${person.email}`)
  assert.equal(code, 0, stderr)
  const [, token = ''] = /^\S+ chooses a password within 24 hours: http:\/\/shop\.test\/admin\/setup\/([\w-]{40,})\n$/.exec(stdout) ?? []
  assert.ok(token, stdout)
  assert.equal((await signIn(person.email, TEST_PASSWORD)).status, 200, 'the old one works until the link is used')
  const setUp = () => call('POST', `/setup/${token}`, { body: { password: 'oolong tea 2026' } })
  assert.equal((await setUp()).status, 201)
  assert.equal((await call('GET', '/shop', { headers: person.headers })).status, 401)
  assert.equal((await signIn(person.email, TEST_PASSWORD)).status, 401)
  assert.equal((await signIn(person.email, 'oolong tea 2026')).status, 200)
  assert.equal((await setUp()).status, 404, 'once')
})

test('SX-22 `staff totp-off` takes a lost second factor off, signs the person out and stands in the audit log', patient, async () => {
  const { secret } = (await call('POST', '/profile/totp', { headers: guarded.headers, body: {} })).body
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  assert.equal((await call('POST', '/profile/totp/confirmation', { headers: guarded.headers, body: { code } })).status, 200)
  const refused = await signIn(guarded.email, TEST_PASSWORD)
  assert.deepEqual([refused.status, refused.body.code], [401, 'totp_required'])
  const { code: exit, stdout, stderr } = await operator('staff', 'totp-off', `--email=${guarded.email.toUpperCase()}`)
  assert.equal(exit, 0, stderr)
  assert.match(stdout, /signs in with the password alone now/)
  assert.equal((await call('GET', '/shop', { headers: guarded.headers })).status, 401)
  assert.equal((await signIn(guarded.email, TEST_PASSWORD)).status, 200)
  const [entry] = await audited('staff.totp_off')
  assert.deepEqual([entry.subjectId, entry.actorName], [guarded.id, 'operator'])
})

test(
  'SX-25 `token create` prints a token once: it may what it was given, ends when it was said, and is not in the log',
  patient,
  async () => {
    const { code, stdout, stderr } = await operator(
      'token',
      'create',
      `--shop=${shop.handle}`,
      '--name=倉儲系統',
      '--permissions=shop.see',
      '--days=2',
    )
    assert.equal(code, 0, stderr)
    const token = stdout.trim()
    assert.match(stdout, /^\S{40,}\n$/)
    const headers = { authorization: `Bearer ${token}` }
    assert.deepEqual((await call('GET', '/shop', { headers })).body.handle, shop.handle)
    assert.equal((await call('GET', '/staff', { headers })).status, 403)
    const { items } = (await call('GET', '/api-tokens', { headers: shop.staff.headers })).body
    const listed = items.find((each: { name: string }) => each.name === '倉儲系統')
    const days = (Date.parse(listed.expiresAt) - Date.parse(listed.createdAt)) / 86_400_000
    assert.deepEqual([listed.permissions, days], [['shop.see'], 2])
    const [entry] = await audited('tokens.create')
    assert.deepEqual([entry.subjectId, entry.actorName, entry.after.permissions], [listed.id, 'operator', ['shop.see']])
    for (const said of [JSON.stringify(items), JSON.stringify(entry), server.stdout(), server.stderr(), stderr])
      assert.ok(!said.includes(token))
  },
)

const wrong: [command: string[], named: string, takes: RegExp][] = [
  [['staff', 'sack', '--email=a@shop.test'], 'staff', /`create`, `password` or `totp-off`/],
  [['staff', 'password', '--email=nobody@shop.test'], '--email', /the address of an account/],
  [['token', 'create', '--name=ERP', '--permissions=shop.see,shop.sell'], '--permissions', /some of .*shop\.see/],
  [['token', 'create', '--name=ERP', '--permissions=shop.see', '--shop=no-such'], '--shop', /the handle of a shop/],
]
for (const [command, named, takes] of wrong) {
  test(`SX-17 \`${command.join(' ')}\` is refused in one line that names what is wrong, and nothing is printed`, patient, async () => {
    const { code, stdout, stderr } = await operator(...command)
    assert.deepEqual([code, stdout, stderr.trim().split('\n').length], [1, '', 1], stderr)
    assert.ok(stderr.startsWith(`${named} is `), stderr)
    assert.match(stderr, takes)
  })
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of many routes
type Answer = { status: number; body: any }

async function call(method: string, path: string, { headers = {}, body }: { headers?: object; body?: object } = {}): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/admin${path}`, {
    method,
    headers: { 'aftercart-shop': shop.handle, ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : null,
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}

function signIn(email: string, password: string): Promise<Answer> {
  return call('POST', '/session', { body: { email, password } })
}

async function audited(action: string) {
  return (await call('GET', `/audit?action=${action}`, { headers: shop.staff.headers })).body.items
}
