import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

// COPY over node-postgres: a query object of our own, as its documentation offers for extensions. pg types neither the object nor the
// connection it is given.

type Connection = {
  query: (text: string) => void
  stream: { pause: () => void; resume: () => void; writableNeedDrain?: boolean }
  sendCopyFromChunk: (chunk: Buffer) => void
  sendCopyFail: (message: string) => void
  endCopyFrom: () => void
}
type Submitted = Parameters<pg.Client['query']>[0]

/** Bytes of `COPY … TO STDOUT` as they arrive; the database waits while nobody reads. `rowCount` is known at the end. */
export function copyOut(client: pg.Client, text: string): Readable & { rowCount: number } {
  const copy = new CopyOut(text)
  client.query(copy as unknown as Submitted)
  return copy
}

/** Sends `content` into `COPY … FROM STDIN`. Returns the number of rows; throws what the database refused or the source threw. */
export async function copyIn(client: pg.Client, text: string, content: AsyncIterable<Buffer>): Promise<number> {
  const copy = new CopyIn(text)
  client.query(copy as unknown as Submitted)
  const connection = await copy.begun
  try {
    for await (const piece of content) {
      if (copy.hasFailed) break
      connection.sendCopyFromChunk(piece)
      if (connection.stream.writableNeedDrain) await once(connection.stream as never, 'drain')
    }
    connection.endCopyFrom()
  } catch (error) {
    connection.sendCopyFail('the source failed')
    await copy.ended.catch(() => undefined)
    throw error
  }
  return copy.ended
}

class CopyOut extends Readable {
  readonly #text: string
  #connection: Connection | null = null
  rowCount = 0

  constructor(text: string) {
    super({ highWaterMark: 1024 * 1024 })
    this.#text = text
  }

  submit(connection: Connection): void {
    this.#connection = connection
    connection.query(this.#text)
  }

  override _read(): void {
    this.#connection?.stream.resume()
  }

  /** The parser uses its buffer again: what is kept is copied. */
  handleCopyData({ chunk }: { chunk: Buffer }, connection: Connection): void {
    if (!this.push(Buffer.from(chunk))) connection.stream.pause()
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rowCount = rowsOf(text)
  }

  handleReadyForQuery(): void {
    this.push(null)
  }

  handleError(error: Error): void {
    this.#connection?.stream.resume()
    this.destroy(error)
  }
}

class CopyIn {
  readonly #text: string
  readonly #begun = Promise.withResolvers<Connection>()
  readonly #ended = Promise.withResolvers<number>()
  readonly begun = this.#begun.promise
  readonly ended = this.#ended.promise
  hasFailed = false
  #rowCount = 0

  constructor(text: string) {
    this.#text = text
    this.ended.catch(() => undefined)
    this.begun.catch(() => undefined)
  }

  submit(connection: Connection): void {
    connection.query(this.#text)
  }

  handleCopyInResponse(connection: Connection): void {
    this.#begun.resolve(connection)
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rowCount = rowsOf(text)
  }

  handleReadyForQuery(): void {
    this.#ended.resolve(this.#rowCount)
  }

  handleError(error: Error): void {
    this.hasFailed = true
    this.#begun.reject(error)
    this.#ended.reject(error)
  }
}

/** `COPY 123`. */
function rowsOf(text: string): number {
  return Number(text.split(' ').at(-1))
}
