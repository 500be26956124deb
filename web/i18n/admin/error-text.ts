import { ApiProblem } from '#web/api/problem.ts'
import { heldNames } from './held-names.ts'
import type { AdminText } from './use-text.tsx'

/** Why something cannot be done: the server's `Reason`, or the same from a problem. */
export type Reason = { code: string; details?: { readonly [name: string]: unknown } }

/** The sentence for an error code: `errors.<code>`, else a general one that names the code so that support can look it up. */
export function reasonText(t: AdminText, { code, details }: Reason): string {
  const names = heldNames(t, details?.items)
  return t.maybe(`errors.${code}`, names === undefined ? details : { ...details, names }) ?? t('errors.unknown', { code })
}

/** The sentence for anything that was thrown. Bugs in the page say so instead of showing an English stack. */
export function errorText(t: AdminText, error: unknown): string {
  return error instanceof ApiProblem ? reasonText(t, error) : t('errors.page_failed')
}
