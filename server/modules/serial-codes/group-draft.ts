import { DomainError } from '#kernel/errors.ts'
import { endOfShownMinute } from '#kernel/time.ts'
import { type CodeFormat, demandStrongFormat } from '#modules/codes/index.ts'

/** What a merchant decides about a group. `endsAt` is the last minute people see, or null for no end (S0-6). */
export type GroupDraft = {
  name: string
  startsAt: Date
  endsAt: Date | null
  isPublic: boolean
  lowStockThreshold: number | null
  maxCodes: number | null
  productIds: readonly string[]
  /** Limits their products to these variants (S0-27); usually none. */
  variantIds: readonly string[]
  /** Counts only orders that were also placed within the period (S0-7). */
  needsPlacedWithin: boolean
  /** Rewards may draw from it too (SX-7). */
  isForRewards: boolean
  codeFormat: CodeFormat
}

/** The columns a draft fills, beside name and products. */
export type GroupColumns = {
  startsAt: Date
  endsAt: Date | null
  needsPlacedWithin: boolean
  lowStockThreshold: number | null
  maxCodes: number | null
  codePrefix: string
  codeLength: number
}

/**
 * Checks a draft and gives its columns. Throws validation_failed with the field (S0-6: an end not after the start), code_format_weak,
 * and validation_failed for an option that the source does not have.
 */
export function columnsOf(draft: GroupDraft, source: 'generated' | 'uploaded'): GroupColumns {
  if (draft.endsAt !== null && draft.endsAt <= draft.startsAt) throw fieldError('endsAt', 'not_after_start')
  if (source === 'uploaded' && draft.maxCodes !== null) throw fieldError('maxCodes', 'only_generated')
  if (source === 'generated' && draft.lowStockThreshold !== null) throw fieldError('lowStockThreshold', 'only_uploaded')
  demandStrongFormat(draft.codeFormat)
  return {
    startsAt: draft.startsAt,
    endsAt: storedEnd(draft.endsAt),
    needsPlacedWithin: draft.needsPlacedWithin,
    lowStockThreshold: draft.lowStockThreshold,
    maxCodes: draft.maxCodes,
    codePrefix: draft.codeFormat.prefix,
    codeLength: draft.codeFormat.length,
  }
}

function fieldError(path: string, code: string): DomainError {
  return new DomainError('validation_failed', { fields: [{ path, code }] })
}

const MINUTE_MS = 60_000

/** An end shown as 23:59 holds until 23:59:59.999 (S0-7): stored is the first instant after it. */
function storedEnd(shown: Date | null): Date | null {
  return shown === null ? null : endOfShownMinute(shown)
}

/** The minute people see of a stored end. */
export function shownEnd(stored: Date | null): Date | null {
  return stored === null ? null : new Date(stored.getTime() - MINUTE_MS)
}
