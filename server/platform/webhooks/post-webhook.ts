import { lookup as lookupDns } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { type BlockList, isIP } from 'node:net'
import { isOpened, isPublicAddress } from './public-address.ts'

export type WebhookCall = {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
  timeoutMs: number
  /** Private networks an operator has opened (WEBHOOK_PRIVATE_NETWORKS); null opens none. */
  openNetworks: BlockList | null
  /** Resolves a name; the system's unless a test stands in for a name server. */
  resolve?: (hostname: string) => Promise<readonly { address: string; family: number }[]>
}

/** What came back, or why nothing did. `answer` is the beginning of the body, for the person who looks for a cause. */
export type WebhookAnswer = { status: number; answer: string } | { error: WebhookErrorCode; detail: string }
export type WebhookErrorCode = 'url_malformed' | 'name_unknown' | 'address_private' | 'https_required' | 'timeout' | 'connection_failed'

const ANSWER_BYTES = 500

/**
 * Posts once. The name is resolved once, every address it has must be public, and the connection goes to the address that was looked at:
 * a name that answers differently a moment later (DNS rebinding) changes nothing. Redirects are not followed (SX-34). Never throws.
 */
export async function postWebhook(call: WebhookCall): Promise<WebhookAnswer> {
  const url = URL.parse(call.url)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return failed('url_malformed')
  const signal = AbortSignal.timeout(call.timeoutMs)
  const target = await targetOf(url, call, signal)
  if ('error' in target) return target
  return new Promise((done) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...call.headers, 'content-length': Buffer.byteLength(call.body) },
      // Node asks for one address or for all of them, depending on its own settings.
      lookup: (_hostname, options, found) =>
        options.all
          ? found(null, [target])
          : (found as (error: null, address: string, family: number) => void)(null, target.address, target.family),
    })
    request.on('response', async (response) => {
      const answer = await readBeginning(response)
      request.destroy()
      done({ status: response.statusCode ?? 0, answer })
    })
    request.on('error', (error) => done(signal.aborted ? failed('timeout') : failed('connection_failed', codeOf(error))))
    request.end(call.body)
  })
}

type Target = { address: string; family: number }

async function targetOf(url: URL, { openNetworks, resolve = resolveName }: WebhookCall, signal: AbortSignal) {
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(hostname)
  const aborted = new Promise<null>((end) => signal.addEventListener('abort', () => end(null), { once: true }))
  const found: readonly Target[] | null =
    family > 0 ? [{ address: hostname, family }] : await Promise.race([resolve(hostname).catch(() => []), aborted])
  if (found === null) return failed('timeout')
  const [first] = found
  if (!first) return failed('name_unknown', hostname)
  const closed = found.find(({ address }) => !isPublicAddress(address) && !isOpened(address, openNetworks))
  if (closed) return failed('address_private', closed.address)
  if (url.protocol === 'http:' && !isOpened(first.address, openNetworks)) return failed('https_required')
  return first
}

async function resolveName(hostname: string): Promise<readonly Target[]> {
  return lookupDns(hostname, { all: true, order: 'verbatim' })
}

/** The rest of a long answer is not worth its bytes. */
async function readBeginning(response: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of response) {
      pieces.push(piece)
      size += piece.length
      if (size >= ANSWER_BYTES) break
    }
  } catch {
    // A connection that ends in the middle of the body: the status was received, and that is what counts.
  }
  // PostgreSQL's text holds no zero character.
  return Buffer.concat(pieces).subarray(0, ANSWER_BYTES).toString('utf8').replaceAll('\0', '')
}

function failed(error: WebhookErrorCode, detail = ''): { error: WebhookErrorCode; detail: string } {
  return { error, detail }
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
