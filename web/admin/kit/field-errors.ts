import { ApiProblem } from '#web/api/problem.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import type { AdminText } from '#web/i18n/admin/use-text.tsx'

/** An error of a form: at a field when the server named one. */
export type ShownError = { field?: (string | number)[]; text: string }

/**
 * Maps a problem to fields. The server names them in `details.fields`: `{ "lines.0.quantity": "too_small" }`, or a list of
 * `{ path, code, … }` with values for the sentence. Anything else is an error of the whole form.
 */
export function fieldErrors(t: AdminText, error: unknown): readonly ShownError[] {
  const fields = error instanceof ApiProblem ? error.details.fields : undefined
  const named = Array.isArray(fields)
    ? fields.flatMap(asEntry)
    : isRecord(fields)
      ? Object.entries(fields).flatMap(([path, code]) => asEntry({ path, code }))
      : []
  if (named.length === 0) return [{ text: errorText(t, error) }]
  return named.map(({ path, code, values }) => ({
    field: fieldPath(path),
    text: t.maybe(`errors.field.${code}`, values) ?? t('errors.field.invalid'),
  }))
}

/** `/lines/0/quantity` (JSON pointer) and `lines.0.quantity` both name the same field. */
export function fieldPath(path: string): (string | number)[] {
  const parts = path.replace(/^\//, '').split(/[./]/)
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

function asEntry(entry: unknown): { path: string; code: string; values: Record<string, unknown> }[] {
  if (!isRecord(entry) || typeof entry.path !== 'string' || typeof entry.code !== 'string') return []
  return [{ path: entry.path, code: entry.code, values: entry }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
