import type { operations } from '#web/api/schema.gen.ts'

/** What a one-time link is for. */
export type SetUpLink = operations['readSetupLink']['responses'][200]['content']['application/json']

/** SX-22. */
export const passwordLength = { min: 8, max: 128 }

/** Where a link is read and used. */
export function setUpPath(token: string): string {
  return `/api/admin/setup/${encodeURIComponent(token)}`
}
