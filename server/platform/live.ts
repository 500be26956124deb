import { EventEmitter } from 'node:events'
import type { Logger } from 'pino'
import type { Pool, PoolClient } from './db/pool.ts'

/** Says to open screens of a shop that some things changed; carries ids only, the screen reads again what it shows. */
export type LiveMessage = { shopId: string; type: string; ids: string[] }

/** What was committed in some process: queues with new work, and messages for open screens. */
type Bulletin = { queues: string[]; messages: LiveMessage[] }

export type LiveBus = Readonly<{
  /** Called after commits; bulletins of the next few milliseconds travel together. */
  publish: (bulletin: Bulletin) => void
  onMessage: (listener: (message: LiveMessage) => void) => () => void
  onWork: (listener: (queues: string[]) => void) => () => void
  close: () => Promise<void>
}>

const CHANNEL = 'aftercart_live'
/** Long enough to gather the commits of a burst, short enough that nobody sees it. */
const GATHER_MS = 20
/** NOTIFY takes 8,000 bytes; ids beyond this many are cut, the screen then reads its whole list again. */
const MAX_IDS = 20
const MAX_PAYLOAD_BYTES = 7_500

/**
 * Carries news between processes by NOTIFY, after the commit and in a transaction of its own: inside a business transaction
 * it would serialise all commits. Losing a bulletin does no harm: workers poll, screens read again.
 */
export async function openLiveBus(pool: Pool, log: Logger): Promise<LiveBus> {
  const emitter = new EventEmitter().setMaxListeners(0)
  let gathered: Bulletin = { queues: [], messages: [] }
  let timer: NodeJS.Timeout | null = null
  let isClosed = false
  let listening: PoolClient | null = null

  async function listen(): Promise<void> {
    if (isClosed) return
    const client = await pool.connect()
    listening = client
    client.on('notification', ({ payload }) => hear(payload ?? ''))
    client.on('error', () => {
      if (listening !== client) return
      listening = null
      client.release(true)
      setTimeout(() => void listen().catch((error) => log.warn({ err: error }, 'live listener')), 1_000).unref()
    })
    await client.query(`listen ${CHANNEL}`)
  }

  function hear(payload: string): void {
    const bulletin = JSON.parse(payload) as Bulletin
    if (bulletin.queues.length > 0) emitter.emit('work', bulletin.queues)
    for (const message of bulletin.messages) emitter.emit('message', message)
  }

  async function send(): Promise<void> {
    timer = null
    const bulletin = { queues: [...new Set(gathered.queues)], messages: merged(gathered.messages) }
    gathered = { queues: [], messages: [] }
    for (const payload of payloadsOf(bulletin)) {
      await pool.query({ name: 'aftercart_notify', text: 'select pg_notify($1, $2)', values: [CHANNEL, payload] })
    }
  }

  await listen()
  return {
    publish({ queues, messages }) {
      gathered.queues.push(...queues)
      gathered.messages.push(...messages)
      timer ??= setTimeout(() => void send().catch((error) => log.warn({ err: error }, 'live notify')), GATHER_MS)
    },
    onMessage(listener) {
      emitter.on('message', listener)
      return () => emitter.off('message', listener)
    },
    onWork(listener) {
      emitter.on('work', listener)
      return () => emitter.off('work', listener)
    },
    async close() {
      isClosed = true
      if (timer) clearTimeout(timer)
      const client = listening
      listening = null
      client?.release(true)
    },
  }
}

/** One message per shop and type, its ids together. */
function merged(messages: readonly LiveMessage[]): LiveMessage[] {
  const byKind = new Map<string, LiveMessage>()
  for (const { shopId, type, ids } of messages) {
    const known = byKind.get(`${shopId} ${type}`)
    if (known) known.ids = [...new Set([...known.ids, ...ids])].slice(0, MAX_IDS)
    else byKind.set(`${shopId} ${type}`, { shopId, type, ids: ids.slice(0, MAX_IDS) })
  }
  return [...byKind.values()]
}

function payloadsOf(bulletin: Bulletin): string[] {
  const whole = JSON.stringify(bulletin)
  if (Buffer.byteLength(whole) <= MAX_PAYLOAD_BYTES) return [whole]
  const half = Math.ceil(bulletin.messages.length / 2)
  const halves = [bulletin.messages.slice(0, half), bulletin.messages.slice(half)]
  return halves.flatMap((messages, index) => payloadsOf({ queues: index === 0 ? bulletin.queues : [], messages }))
}
