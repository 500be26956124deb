/** What opens a page: one permission, or any one of several where each opens a part of it. */
export type NeededPermission = string | readonly string[]

/** Is it given? Nothing needed is given to everybody. Pure. */
export function isGiven(needed: NeededPermission | undefined, can: (permission: string) => boolean): boolean {
  return needed === undefined || [needed].flat().some(can)
}
