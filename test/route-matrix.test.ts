import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { type Role, roles } from '#platform/auth/identity.ts'
import { modules } from '#server/modules.ts'
import { aProduct } from '#test/support/builders/catalog.ts'
import { aCustomer, aVisitor } from '#test/support/builders/customers.ts'
import { anOrder } from '#test/support/builders/orders.ts'
import { aRole, aShop, aStaff, aToken } from '#test/support/builders/shops.ts'
import { withProof } from '#test/support/guest.ts'
import { type Operation, operationsOf } from '#test/support/operations.ts'
import type { OwnerRequest } from '#test/support/owner-request.ts'
import { ownerRequests } from '#test/support/owner-requests.ts'
import { subjectsOf } from '#test/support/subjects.ts'
import { testSystem } from '#test/support/system.ts'

// Who may reach what, generated from the OpenAPI document of the running server: whoever adds a route is tested, or told what to add.

/** Operations about nobody's shop, each with the reason; their own tests are beside them. */
const outside: Readonly<Record<string, string>> = {
  followChanges: 'a stream that does not end; see two-processes.test.ts and the roles below',
  signIn: 'is about a person; session.db.test.ts',
  signOut: 'is about the own session',
  readSetupLink: 'the token in the address is the right to it; setup.race.test.ts',
  completeSetup: 'as readSetupLink',
  requestPasswordReset: 'tells nobody anything; password-reset.race.test.ts',
  listSessions: 'are the own ones',
  endSession: 'is an own one; sessions.db.test.ts',
  endAllSessions: 'are the own ones',
  acceptInvitation: 'as readSetupLink, and the password; invitations.race.test.ts',
  changePassword: 'asks for the own password',
  enableTotp: 'is about the own account',
  confirmTotp: 'as enableTotp',
  disableTotp: 'asks for the own password',
  changeProfile: 'is about the own account',
  readSession: 'is about the own session',
  signInCustomer: 'tested below by its own name',
  signUp: 'makes a customer of the shop it names; session.db.test.ts',
  signOutCustomer: 'is about the own session',
  changeCustomerPassword: 'asks for the own password',
}
/** Operations whose proof is a token out of a mail: who holds it may, whoever he is, but only in the shop that sent it. */
const byMailedLink = new Set(['resetPassword', 'changeEmail'])
/** Parameters that name a thing every shop has; another shop's is the stranger's own. */
const common: Readonly<Record<string, string>> = { template: 'order_placed', locale: 'zh-TW' }

// One token asks for everything, twice: more than a program may in a minute (SX-24).
const system = await testSystem({ environment: { TOKEN_REQUESTS_PER_MINUTE: '100000' } })
const [shop, other] = [await aShop(system), await aShop(system)]
const subjects = await subjectsOf(system, shop)
const [neighbour, foreigner] = [await aCustomer(system, shop), await aCustomer(system, other)]
const permissions = modules.flatMap((module) => Object.keys(module.permissions ?? {}))
const operations = (await operationsOf(system)).filter(({ url }) => /^\/(api\/(admin|store)|pictures)\//.test(url))

for (const operation of operations.filter(({ id, url }) => !(id in outside) && url.startsWith('/api/admin'))) {
  test(`SX-20 ${operation.id}: neither staff nor a token of another shop get anything of this one, before and after its owner`, async () => {
    const request = await requestOf(operation)
    const attack = async () => {
      const atOurs = await send(request, { ...other.staff.headers, 'aftercart-shop': shop.handle })
      assert.deepEqual([atOurs.statusCode, atOurs.json().code], [404, 'shop_not_found'])
      const token = await tokenOf(other)
      const tokenAtOurs = await send(request, { ...token, 'aftercart-shop': shop.handle })
      const refused = operation.id === 'createToken' ? [403, 'person_required'] : [404, 'shop_not_found']
      assert.deepEqual([tokenAtOurs.statusCode, tokenAtOurs.json().code], refused)
      for (const atTheirs of [await send(request, other.staff.headers), await send(request, token)]) {
        const isSubjectHidden = atTheirs.statusCode === 404 || (operation.id === 'createToken' && atTheirs.statusCode === 403)
        if (request.namesSubject) assert.ok(isSubjectHidden, atTheirs.body)
        assert.ok(atTheirs.statusCode < 500, atTheirs.body)
        await holdsNothingOfOurs(atTheirs.body, request)
      }
    }
    await attack()
    const rightful = await send(request, shop.staff.headers)
    assert.ok(rightful.statusCode < 300, `${rightful.statusCode} ${rightful.body}`)
    await attack()
  })
}

for (const operation of operations.filter(({ id, url }) => !(id in outside) && !url.startsWith('/api/admin'))) {
  test(`SX-20 ${operation.id}: neither a customer of another shop nor another customer gets what is not his`, async () => {
    const request = await requestOf(operation)
    const owner = request.customer ?? subjects.customer
    const isOwn = operation.access !== 'public' && !byMailedLink.has(operation.id)
    const attack = async () => {
      const crossed = { ...foreigner.headers, 'aftercart-shop': shop.handle }
      const attempts = [
        await send(request, foreigner.headers),
        ...(isOwn ? [await send(request, crossed), await send(request, neighbour.headers)] : []),
      ]
      if (!isOwn && operation.url.startsWith('/pictures'))
        attempts.splice(0, 1, await send({ ...request, url: request.url.replace(shop.handle, other.handle) }, {}))
      for (const answer of attempts) {
        if (request.namesSubject) assert.ok([401, 403, 404].includes(answer.statusCode), `${answer.statusCode} ${answer.body}`)
        assert.ok(answer.statusCode < 500, answer.body)
        const owned = [owner.id, owner.email, ...['orderId', 'closedOrderId', 'lineId'].map((name) => request.ids[name] ?? '')]
        for (const secret of owned) assert.ok(secret === '' || request.text.includes(secret) || !answer.body.includes(secret), answer.body)
      }
      await holdsNothingOfOurs(attempts[0]?.body ?? '', request)
    }
    await attack()
    const rightful = await send(request, owner.headers)
    assert.ok(rightful.statusCode < 300, `${rightful.statusCode} ${rightful.body}`)
    await attack()
  })
}

for (const operation of operations.filter(({ access, url }) => access === 'visitor' && url.includes('{orderId}'))) {
  test(`SX-4 ${operation.id}: about an order that is not his, guest or member, one hears the same as about none at all`, async () => {
    const request = await requestOf(operation)
    const at = (orderId: string, who: Record<string, string>) =>
      send({ ...request, url: request.url.replace(request.ids.orderId ?? '', orderId) }, who)
    const [own, theirs] = [await aGuestOrder(), await aGuestOrder()]
    const guest = withProof(system, shop, aVisitor(system, shop), own)
    const member = withProof(system, shop, neighbour, own)
    for (const [{ headers }, refusal] of [
      [aVisitor(system, shop), 401],
      [guest, 401],
      [member, 404],
    ] as const) {
      const answers = await Promise.all([theirs, request.ids.orderId ?? '', newId()].map((orderId) => at(orderId, headers)))
      const told = answers.map((answer) => ({ ...answer.json(), status: answer.statusCode, requestId: null }))
      assert.equal(told[0].status, refusal, answers[0]?.body)
      for (const each of told) assert.deepEqual(each, told[0])
    }
  })
}

test('SX-20 an account of one shop does not sign in to another, nor does its session', async () => {
  const credentials = { email: subjects.customer.email, password: 'correct horse 42' }
  const signIn = (headers: Record<string, string>) =>
    system.app.inject({ method: 'POST', url: '/api/store/session', headers, payload: credentials })
  assert.equal((await signIn(foreigner.headers)).statusCode, 401)
  assert.equal((await signIn(neighbour.headers)).statusCode, 200)
  const [, token = ''] = /aftercart_customer_[^=]+=(\S+)/.exec(subjects.customer.headers.cookie ?? '') ?? []
  const moved = { cookie: `aftercart_customer_${other.handle}=${token}`, 'aftercart-shop': other.handle }
  assert.equal((await system.app.inject({ url: '/api/store/orders', headers: moved })).statusCode, 401)
})

test('SX-21 every role may do exactly what its permissions say, in every operation', async () => {
  const declared = modules.flatMap((module) => Object.entries(module.permissions ?? {}))
  const staff = new Map<Role, Record<string, string>>()
  for (const role of roles) staff.set(role, (await aStaff(system, shop, role)).headers)
  const wrong: string[] = []
  for (const operation of operations.filter(({ permission }) => permission !== null)) {
    const allowed = declared.find(([permission]) => permission === operation.permission)?.[1]
    assert.ok(allowed, `${operation.id} asks for ${operation.permission}, which no module declares`)
    for (const role of roles) {
      const isAllowed = role === 'owner' || allowed.includes(role)
      if (operation.id === 'followChanges' && isAllowed) continue
      const answer = await send(nothingIn(operation), staff.get(role) ?? {})
      const isForbidden = answer.statusCode === 403 && answer.json().code === 'forbidden'
      if (isForbidden === isAllowed) wrong.push(`${role} ${operation.id}: ${answer.statusCode} ${answer.body}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('SX-21 a role of the shop’s own may do exactly what it lists, in every operation', async () => {
  const wrong: string[] = []
  const people = new Map<string, Record<string, string>>()
  for (const permission of permissions)
    people.set(permission, (await aStaff(system, shop, await aRole(system, shop, [permission]))).headers)
  for (const operation of operations.filter(({ permission, id }) => permission !== null && id !== 'followChanges')) {
    for (const permission of [operation.permission ?? '', otherThan(operation.permission ?? '')]) {
      const answer = await send(nothingIn(operation), people.get(permission) ?? {})
      const isForbidden = answer.statusCode === 403 && answer.json().code === 'forbidden'
      if (isForbidden === (permission === operation.permission))
        wrong.push(`${permission} ${operation.id}: ${answer.statusCode} ${answer.body}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('SX-25 a token works on every operation whose permission it has, without cookie or CSRF token, and on no other', async () => {
  const wrong: string[] = []
  const tokens = new Map<string, Record<string, string>>()
  for (const permission of permissions) tokens.set(permission, (await aToken(system, shop, [permission])).headers)
  for (const operation of operations.filter(({ permission, id }) => permission !== null && id !== 'followChanges')) {
    const own = await send(nothingIn(operation), tokens.get(operation.permission ?? '') ?? {})
    const expected = operation.id === 'createToken' ? 'person_required' : null
    if ([401, 403].includes(own.statusCode) ? own.json().code !== expected : expected !== null) wrong.push(`${operation.id}: ${own.body}`)
    const other = await send(nothingIn(operation), tokens.get(otherThan(operation.permission ?? '')) ?? {})
    if (!['forbidden', expected].includes(other.json().code)) wrong.push(`without: ${operation.id}: ${other.statusCode} ${other.body}`)
  }
  for (const operation of operations.filter(
    ({ access, permission, url }) => url.startsWith('/api/admin') && permission === null && access !== 'public',
  )) {
    const answer = await send(nothingIn(operation), tokens.get('shop.see') ?? {})
    if (answer.json().code !== 'person_required') wrong.push(`about a person: ${operation.id}: ${answer.statusCode} ${answer.body}`)
  }
  assert.deepEqual(wrong, [])
})

test('SX-21 without a session nothing of the back office answers but what is public', async () => {
  for (const operation of operations.filter(
    ({ url, access, permission }) => url.startsWith('/api/admin') && (permission !== null || access !== 'public'),
  )) {
    const answer = await send(nothingIn(operation), { 'aftercart-shop': shop.handle })
    assert.deepEqual([operation.id, answer.statusCode, answer.json().code], [operation.id, 401, 'unauthenticated'])
  }
})

const tokensOf = new Map<string, Record<string, string>>()

/** A token of the shop with every permission there is. */
async function tokenOf(of: { id: string }): Promise<Record<string, string>> {
  const headers = tokensOf.get(of.id) ?? (await aToken(system, of, permissions)).headers
  tokensOf.set(of.id, headers)
  return headers
}

/** The id of a guest order that has arrived. */
async function aGuestOrder(): Promise<string> {
  const product = await aProduct(system, shop)
  return (await anOrder(system, shop, { customer: null, lines: [{ product }], isShipped: true })).id
}

/** Another permission, one that no role has by accident. */
function otherThan(permission: string): string {
  return permissions[(permissions.indexOf(permission) + 1) % permissions.length] ?? ''
}

type Sent = { method: Operation['method']; url: string; payload?: Buffer | object; headers: Record<string, string> }
type Prepared = Sent & { ids: Record<string, string>; customer?: OwnerRequest['customer']; namesSubject: boolean; text: string }

/** The request of the rightful owner. Fails with the name of what is missing in the tables. */
async function requestOf(operation: Operation): Promise<Prepared> {
  const prepare = ownerRequests[operation.id]
  const isSafe = operation.method === 'GET' && !operation.parameters.some((parameter) => parameter.in === 'query' && parameter.required)
  if (!prepare && !isSafe && operation.method !== 'DELETE') assert.fail(`owner-requests.ts: ${operation.id} is missing`)
  const own = (await prepare?.(system, subjects)) ?? {}
  const ids = { ...common, ...subjects.ids, ...own.ids }
  const names = [...operation.url.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
  for (const name of names) assert.ok(ids[name as keyof typeof ids], `subjects.ts: no subject for {${name}} of ${operation.id}`)
  const path = operation.url.replaceAll(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(ids[name as keyof typeof ids] ?? ''))
  const url = own.query ? `${path}?${own.query}` : path
  const payload = own.form?.payload ?? own.body
  return {
    method: operation.method,
    url,
    headers: own.form?.headers ?? {},
    ...(payload ? { payload } : {}),
    ids,
    ...(own.customer ? { customer: own.customer } : {}),
    namesSubject: names.some((name) => !(name in common)),
    text: url + JSON.stringify(own.body ?? {}),
  }
}

/** A request about a thing that nobody has: who may do it hears 404 or 422, and nothing is changed. */
function nothingIn({ method, url }: Operation): Sent {
  const filled = url.replaceAll(/\{([^}]+)\}/g, (_, name) => (name.endsWith('Id') ? newId() : (common[name] ?? 'nothing')))
  const payload = method === 'GET' || method === 'DELETE' ? undefined : { nothing: true }
  return { method, url: filled, headers: {}, ...(payload ? { payload } : {}) }
}

function send({ method, url, payload, headers }: Sent, who: Record<string, string>) {
  return system.app.inject({ method, url, headers: { ...who, ...headers, 'idempotency-key': newId() }, ...(payload ? { payload } : {}) })
}

/** No id of a row of our shop may be in what somebody else was answered, save what he sent himself. */
async function holdsNothingOfOurs(body: string, { text }: Prepared): Promise<void> {
  const told = [...new Set(body.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))].filter((id) => !text.includes(id))
  if (told.length === 0) return
  const ours = await ourIds(told)
  assert.deepEqual(ours, [], body)
}

let tables: string[] | null = null

async function ourIds(ids: readonly string[]): Promise<string[]> {
  tables ??= (
    await system.pool.query(`select c.table_name from information_schema.columns c join information_schema.columns s using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'id' and c.data_type = 'uuid' and s.column_name = 'shop_id'`)
  ).rows.map((row: { table_name: string }) => row.table_name)
  assert.ok(tables.length > 15)
  const each = tables.map((table) => `select id from ${table} where shop_id = $1 and id = any($2::uuid[])`)
  const { rows } = await system.pool.query(each.join(' union all '), [shop.id, ids])
  return rows.map((row: { id: string }) => row.id)
}
