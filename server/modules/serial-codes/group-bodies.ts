import { DEFAULT_CODE_FORMAT } from '#modules/codes/index.ts'
import type { GroupChange } from './change-group.ts'
import type { createGroup } from './create-group.ts'
import type { GroupChangeBody, NewGroupBody } from './schemas.ts'

/** A new group as the operation takes it: absent means none, not public, the default format. */
export function newGroup(body: NewGroupBody): Parameters<typeof createGroup>[1] {
  return {
    name: body.name.trim(),
    source: body.source,
    startsAt: new Date(body.startsAt),
    endsAt: body.endsAt ? new Date(body.endsAt) : null,
    isPublic: body.isPublic ?? false,
    lowStockThreshold: body.lowStockThreshold ?? null,
    maxCodes: body.maxCodes ?? null,
    productIds: body.productIds ?? [],
    variantIds: body.variantIds ?? [],
    needsPlacedWithin: body.needsPlacedWithin ?? false,
    isForRewards: body.isForRewards ?? false,
    codeFormat: body.codeFormat ?? DEFAULT_CODE_FORMAT,
  }
}

/** A change as the operation takes it: absent stays absent. */
export function groupChange({ startsAt, endsAt, name, ...body }: GroupChangeBody): Omit<GroupChange, 'groupId'> {
  return {
    ...body,
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(startsAt === undefined ? {} : { startsAt: new Date(startsAt) }),
    ...(endsAt === undefined ? {} : { endsAt: endsAt === null ? null : new Date(endsAt) }),
  }
}
