import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** The formats of our exports. */
export const sheetTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** Answers a file piece by piece, as an .xlsx unless told; the name may be in any language. */
export function sendFile(
  reply: FastifyReply,
  { name, content, type = sheetTypes.xlsx }: { name: string; content: AsyncIterable<Uint8Array>; type?: string },
): FastifyReply {
  reply.header('content-type', type)
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return reply.send(Readable.from(content, { objectMode: false }))
}
