import { Type } from 'typebox'
import { roles } from '#platform/auth/identity.ts'
import { Id, Instant, Nullable, Possible, Version } from '#platform/http/schemas.ts'
import { Name } from './schemas.ts'

const strict = { additionalProperties: false } as const
const Permission = Type.String({ minLength: 1, maxLength: 60, description: 'One of GET /permissions' })
/** More than there are. */
const Permissions = Type.Array(Permission, { minItems: 1, maxItems: 200 })
const RoleTitle = Type.String({ ...Name, maxLength: 40 })

export const PermissionList = Type.Object({
  items: Type.Array(
    Type.Object({
      name: Type.String(),
      roles: Type.Array(Type.Enum([...roles]), { description: 'Built-in roles that have it' }),
      isGrantable: Type.Boolean({ description: 'Whether you have it yourself: only then you can hand it on' }),
    }),
  ),
})

export const RoleParams = Type.Object({ roleId: Id })
export const RoleView = Type.Object({
  id: Id,
  name: Type.String(),
  permissions: Type.Array(Type.String()),
  version: Version,
  updatedAt: Instant,
  memberCount: Type.Integer(),
  can: Type.Object({ change: Possible, delete: Possible }),
})
export const RoleList = Type.Object({ items: Type.Array(RoleView) })
export const NewRoleBody = Type.Object({ name: RoleTitle, permissions: Permissions }, strict)
export const RoleBody = Type.Object({ version: Version, name: Type.Optional(RoleTitle), permissions: Type.Optional(Permissions) }, strict)
export const RoleDeletionQuery = Type.Object({ version: Type.Integer({ minimum: 0 }) })

export const TokenParams = Type.Object({ tokenId: Id })
const tokenFacts = {
  id: Id,
  name: Type.String(),
  tail: Type.String({ description: 'Last four characters' }),
  permissions: Type.Array(Type.String()),
  effective: Type.Array(Type.String(), { description: 'What counts today: never more than its maker may do himself' }),
  state: Type.Enum(['active', 'bounded', 'expired', 'revoked']),
  creatorName: Type.String(),
  createdAt: Instant,
  expiresAt: Nullable(Instant),
  lastUsedAt: Nullable(Instant),
  lastAddress: Nullable(Type.String()),
  revokedAt: Nullable(Instant),
  revokedBy: Nullable(Type.String()),
}
export const TokenView = Type.Object(tokenFacts)
export const TokenList = Type.Object({ items: Type.Array(TokenView) })
export const NewTokenView = Type.Object({
  ...tokenFacts,
  token: Type.String({ description: 'Send it as `Authorization: Bearer …`. Shown once' }),
})
export const NewTokenBody = Type.Object({ name: Name, permissions: Permissions, expiresAt: Type.Optional(Nullable(Instant)) }, strict)
