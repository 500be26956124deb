import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** A mail as the peer received it: the envelope's recipient beside the parsed headers and parts. */
export type ReceivedMail = {
  from: string
  fromName: string
  to: string
  subject: string
  html: string
  text: string
  messageId: string
  headers: ReadonlyMap<string, string>
  attachments: readonly { filename: string; contentType: string; content: Uint8Array }[]
  raw: string
  /** Whether it came over TLS. */
  isEncrypted: boolean
}

/** A real SMTP peer on a loopback port of its own. */
export type TestMailbox = {
  url: string
  /** All mails in order of arrival. */
  mails: readonly ReceivedMail[]
  /** The first mail, already here or still to come, that fits; rejects after `timeoutMs`. Resolves on arrival, without polling. */
  waitFor(predicate: (mail: ReceivedMail) => boolean, timeoutMs?: number): Promise<ReceivedMail>
  /** Answers the next `count` messages with `code` after their content. */
  failNext(count: number, code: number): void
  /** Answers `code` to RCPT TO for this address from now on. */
  refuse(recipient: string, code?: number): void
  /** Takes messages and never answers them, until `answer` or `close`. */
  hang(): void
  /** Ends `hang`: waiting messages are taken now. */
  answer(): void
  /** Closes the port and cuts all connections; `resume` opens the same port again. */
  pause(): Promise<void>
  resume(): Promise<void>
  close(): Promise<void>
  /** Settles when the next message has been read completely and before it is answered. */
  nextReceived(): Promise<void>
}

/** A mail comes at once, or on a busy machine much later: only one that never comes is a failure. */
const PATIENCE_MS = 90_000

type Login = { user: string; pass: string }

/** How the peer is set up. */
export type MailboxOptions = {
  login?: Login
  /** TLS from the first byte (`smtps:`), offered after the greeting, or none. The certificate is self-signed. */
  encryption?: 'smtps' | 'starttls' | 'none'
}

/** Opens the peer; with `login` it demands these credentials. Close it at the end of the test. */
export async function openMailbox({ login, encryption = 'none' }: MailboxOptions = {}): Promise<TestMailbox> {
  const behaviour: Behaviour = { login, encryption, refusals: new Map(), failures: [], held: null, received: [] }
  const { mails, add, waitFor } = openArrivals()
  const take: Take = async (bytes, envelope) => add({ ...(await parse(bytes)), ...envelope })
  let peer: Peer | null = await listen(0, behaviour, take)
  const { port } = peer
  const credentials = login === undefined ? '' : `${encodeURIComponent(login.user)}:${encodeURIComponent(login.pass)}@`

  async function pause(): Promise<void> {
    const closing = peer
    peer = null
    await closing?.close()
  }

  return {
    url: `${encryption === 'smtps' ? 'smtps' : 'smtp'}://${credentials}127.0.0.1:${port}`,
    mails,
    waitFor,
    failNext: (count, code) => behaviour.failures.push(...Array.from({ length: count }, () => code)),
    refuse: (recipient, code = 550) => behaviour.refusals.set(recipient, code),
    hang: () => {
      behaviour.held ??= []
    },
    answer: () => {
      const held = behaviour.held ?? []
      behaviour.held = null
      for (const release of held) release()
    },
    pause,
    async resume() {
      peer ??= await listen(port, behaviour, take)
    },
    close: pause,
    nextReceived: () => new Promise((resolve) => behaviour.received.push(resolve)),
  }
}

/** What the test asked the peer to do; survives `pause` and `resume`. */
type Behaviour = {
  login?: Login
  encryption: 'smtps' | 'starttls' | 'none'
  refusals: Map<string, number>
  failures: number[]
  /** Messages that wait for `answer`; null while the peer answers at once. */
  held: (() => void)[] | null
  received: (() => void)[]
}

function openArrivals(): Pick<TestMailbox, 'mails' | 'waitFor'> & { add(mail: ReceivedMail): void } {
  const mails: ReceivedMail[] = []
  const waiting = new Set<() => void>()
  return {
    mails,
    add(mail) {
      mails.push(mail)
      for (const look of waiting) look()
    },
    waitFor: (predicate, timeoutMs = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`no such mail after ${timeoutMs} ms; ${mails.length} others`))
        }, timeoutMs)
        function look(): void {
          const mail = mails.find(predicate)
          if (mail === undefined) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(mail)
        }
        waiting.add(look)
        look()
      }),
  }
}

type Take = (bytes: Buffer, envelope: { to: string; isEncrypted: boolean }) => Promise<void>
type Peer = { port: number; close(): Promise<void> }

async function listen(port: number, behaviour: Behaviour, take: Take): Promise<Peer> {
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: behaviour.login === undefined,
    allowInsecureAuth: true,
    secure: behaviour.encryption === 'smtps',
    disabledCommands: behaviour.encryption === 'none' ? ['STARTTLS'] : [],
    logger: false, // also silences the warning about its built-in certificate
    disableReverseLookup: true,
    closeTimeout: 1,
    onAuth({ username, password }, _session, answer) {
      const { login } = behaviour
      if (login === undefined || (username === login.user && password === login.pass)) return answer(null, { user: username })
      // A peer that repeats what it was told, as some do: the mailer must not pass it on.
      return answer(smtpError(535, `bad credentials ${username} ${password}`))
    },
    onRcptTo({ address }, _session, answer) {
      const code = behaviour.refusals.get(address)
      answer(code === undefined ? null : smtpError(code, `no such user ${address}`))
    },
    onData(stream, session, answer) {
      receive(stream, behaviour)
        .then((bytes) => take(bytes, { to: session.envelope.rcptTo[0]?.address ?? '', isEncrypted: session.secure }))
        .then(() => answer(null), answer)
    },
  })
  server.on('error', () => {}) // a client that hangs up is part of the tests
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

async function receive(stream: SMTPServerDataStream, behaviour: Behaviour): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  for (const notify of behaviour.received.splice(0)) notify()
  if (behaviour.held !== null) await new Promise<void>((resolve) => behaviour.held?.push(resolve))
  const code = behaviour.failures.shift()
  if (code !== undefined) throw smtpError(code, code < 500 ? 'try again later' : 'message refused')
  return Buffer.concat(chunks)
}

function smtpError(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

async function parse(bytes: Buffer): Promise<Omit<ReceivedMail, 'to' | 'isEncrypted'>> {
  const email: Email = await PostalMime.parse(bytes)
  return {
    from: email.from?.address ?? '',
    fromName: email.from?.name ?? '',
    subject: email.subject ?? '',
    html: email.html ?? '',
    text: email.text ?? '',
    messageId: email.messageId ?? '',
    headers: new Map(email.headers.map(({ key, value }) => [key, value])),
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? '',
      contentType: mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
    raw: bytes.toString('utf8'),
  }
}
