import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { within } from '#test/support/within.ts'
import { postWebhook } from './post-webhook.ts'
import { isPublicAddress, parseNetworks } from './public-address.ts'

const inside = `
  0.0.0.0 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.168.1.1
  198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:7f00:1 ::127.0.0.1 64:ff9b::7f00:1 100::1
  fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001:db8::1 2001::1 2002:7f00:1:: localhost 127.1`
  .trim()
  .split(/\s+/)
const outside = [
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.255.255',
  '2606:4700::1111',
  '2a00::1',
  '2400:cb00::1',
]

test('SX-34 loopback, private, link-local, CGNAT, ULA, mapped and embedded addresses are not public; their neighbours are', () => {
  assert.deepEqual(inside.filter(isPublicAddress), [])
  assert.deepEqual(
    outside.filter((address) => !isPublicAddress(address)),
    [],
  )
})

test('SX-34 a call to a private address does not leave, whatever the name says and however it is written', async () => {
  const { port, requests } = await aServer()
  const call = (host: string, addresses?: string[]) =>
    postWebhook({
      ...basics,
      url: `http://${host}:${port}/`,
      openNetworks: null,
      ...(addresses ? { resolve: async () => addresses.map(asTarget) } : {}),
    })
  for (const host of ['127.0.0.1', '127.1', '0x7f000001', '2130706433', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])
    assert.deepEqual(Object.keys(await call(host)), ['error', 'detail'], host)
  assert.deepEqual(await call('hooks.test', ['127.0.0.1']), { error: 'address_private', detail: '127.0.0.1' })
  assert.deepEqual(
    await call('hooks.test', ['8.8.8.8', '10.0.0.7']),
    { error: 'address_private', detail: '10.0.0.7' },
    'one of several is enough',
  )
  assert.deepEqual(await call('hooks.test', []), { error: 'name_unknown', detail: 'hooks.test' })
  assert.deepEqual(await call('hooks.test', ['8.8.8.8']), { error: 'https_required', detail: '' })
  assert.equal(requests.length, 0)
})

test('SX-34 a name is resolved once, and the call goes to the address that was looked at (DNS rebinding)', async () => {
  const first = await aServer('127.0.0.1')
  const second = await aServer('127.0.0.2', first.port)
  let asked = 0
  const resolve = async () => [asTarget(++asked === 1 ? '127.0.0.1' : '127.0.0.2')]
  const answer = await postWebhook({
    ...basics,
    url: `http://rebind.test:${first.port}/`,
    openNetworks: parseNetworks('127.0.0.1'),
    resolve,
  })
  assert.deepEqual(answer, { status: 200, answer: 'ok' })
  assert.deepEqual([asked, first.requests.length, second.requests.length], [1, 1, 0])
  assert.equal(first.requests[0]?.headers.host, `rebind.test:${first.port}`)
})

test('SX-34 a name server or a peer that never answers costs the time-out, and a long answer is cut', async () => {
  const silent = await within(1_000, () =>
    postWebhook({
      ...basics,
      timeoutMs: 200,
      url: 'https://never.test/',
      openNetworks: null,
      resolve: () => new Promise(() => {}),
    }),
  )
  assert.deepEqual(silent, { error: 'timeout', detail: '' })
  const mute = await aServer('127.0.0.1', 0, () => null)
  const open = parseNetworks('127.0.0.1')
  const unanswered = await within(1_000, () =>
    postWebhook({ ...basics, timeoutMs: 200, url: `http://127.0.0.1:${mute.port}/`, openNetworks: open }),
  )
  assert.deepEqual(unanswered, { error: 'timeout', detail: '' })
  const long = await aServer('127.0.0.1', 0, () => 'x\0'.repeat(1_000_000))
  const answer = await postWebhook({ ...basics, url: `http://127.0.0.1:${long.port}/`, openNetworks: open })
  assert.ok('answer' in answer && answer.answer.length <= 500 && !answer.answer.includes('\0'))
  const closed = await postWebhook({ ...basics, url: 'http://127.0.0.1:9/', openNetworks: open })
  assert.deepEqual(closed, { error: 'connection_failed', detail: 'ECONNREFUSED' })
})

const basics = { headers: { 'content-type': 'application/json' }, body: '{}', timeoutMs: 60_000 }

function asTarget(address: string) {
  return { address, family: address.includes(':') ? 6 : 4 }
}

async function aServer(host = '127.0.0.1', wantedPort = 0, answer: () => string | null = () => 'ok') {
  const requests: http.IncomingMessage[] = []
  const server = http.createServer((request, response) => {
    requests.push(request)
    const text = answer()
    if (text !== null) response.end(text)
  })
  server.listen(wantedPort, host)
  await once(server, 'listening')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, requests }
}
