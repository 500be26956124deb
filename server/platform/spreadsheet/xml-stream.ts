import { SaxesParser } from 'saxes'
import { DomainError } from '#kernel/errors.ts'

/** What a part's reader listens to. Names come without their namespace prefix. */
export type XmlHandlers = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** One text node, tag or comment; far above a cell of 32,767 characters written as entities. */
const MAX_TOKEN_LENGTH = 1024 * 1024
const MAX_DEPTH = 64

/**
 * A push parser for one XML part. There are no entities but the five of XML: a document type is refused outright, so XXE and
 * entity bombs have nothing to work with. Depth and token size are bounded, so the parser's own memory is as well (SX-28).
 *
 * Throws `spreadsheet_malformed { reason, part }`.
 */
export function createXmlStream(part: string, handlers: XmlHandlers): { write(bytes: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let sinceToken = 0
  const refuse = (reason: string): never => {
    throw new DomainError('spreadsheet_malformed', { reason, part })
  }
  parser.on('error', () => refuse('xml'))
  parser.on('doctype', () => refuse('xml_document_type'))
  parser.on('opentag', (tag) => {
    sinceToken = 0
    if (++depth > MAX_DEPTH) refuse('xml_depth')
    handlers.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    sinceToken = 0
    depth--
    handlers.close?.(localName(tag.name))
  })
  if (handlers.text !== undefined) {
    const text = handlers.text.bind(handlers)
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const feed = (text: string) => {
    sinceToken += text.length
    parser.write(text)
    if (sinceToken > MAX_TOKEN_LENGTH) refuse('xml_token')
  }
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      return refuse('xml_encoding')
    }
  }
  return {
    write: (bytes) => feed(decode(bytes)),
    end() {
      feed(decode())
      parser.close()
    },
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
