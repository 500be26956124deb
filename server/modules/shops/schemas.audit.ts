import { type Static, Type } from 'typebox'
import { Id, Instant, ListOf, Nullable, PageQuery } from '#platform/http/schemas.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Calendar day in the zone of the shop' })

const filters = {
  actor: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$', description: 'Name of who acted, as recorded' })),
  action: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z_.]*$' })),
  subjectId: Type.Optional(Id),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
}

export const AuditQuery = Type.Object({ ...PageQuery.properties, ...filters })
export type AuditQuery = Static<typeof AuditQuery>

export const AuditExportQuery = Type.Object({
  ...filters,
  format: Type.Optional(Type.Enum(['xlsx', 'csv'])),
  locale: Type.Optional(Type.Enum(['zh-TW', 'en'])),
})

export const AuditRow = Type.Object({
  id: Id,
  action: Type.String(),
  subjectKind: Type.String(),
  subjectId: Nullable(Id),
  before: Type.Unknown(),
  after: Type.Unknown(),
  reason: Nullable(Type.String()),
  actorKind: Type.String(),
  actorId: Nullable(Id),
  actorName: Type.String(),
  address: Nullable(Type.String()),
  occurredAt: Instant,
  position: Nullable(Type.Integer({ description: 'Place in the hash chain; null while it waits for its seal' })),
})
export type AuditRow = Static<typeof AuditRow>
export const AuditList = ListOf(AuditRow)

export const AuditFacets = Type.Object({
  actors: Type.Array(Type.String(), { description: 'Everybody who stands in the log, up to 500' }),
  actions: Type.Array(Type.String()),
  chain: Type.Object({
    length: Type.Integer(),
    headHash: Type.String({ description: 'SHA-256 of the last link, hexadecimal' }),
    waiting: Type.Integer({ description: 'Entries that wait for their seal' }),
    oldestWaitingAt: Nullable(Instant),
  }),
})
export type AuditFacets = Static<typeof AuditFacets>
