import { isWithin, type Window } from '#kernel/time.ts'

export type GroupState = 'scheduled' | 'running' | 'ended'
/** The state as people see it, and why (S0-6, S0-8, S0-9). */
export type GroupStatus = { state: GroupState; reason: 'exhausted' | 'time' | null; warning: 'no_codes' | null }

/** What the state follows from. `issuedCount` matters only where `maxCodes` is set. */
export type StatusFacts = Window & {
  source: 'generated' | 'uploaded'
  /** An uploaded group has an unsent code. */
  hasFree: boolean
  /** An uploaded group was filled at least once. */
  wasImported: boolean
  maxCodes: number | null
  issuedCount: number
}

/**
 * Scheduled before the start, running from it (inclusive) to the end (exclusive), ended afterwards; ended too when nothing is left to
 * give, until more is imported (S0-6, S0-8). Time speaks first: what has not begun is scheduled, what is over is over.
 */
export function groupStatus(facts: StatusFacts, now: Date): GroupStatus {
  if (now < facts.startsAt) return { state: 'scheduled', reason: null, warning: warningOf(facts) }
  if (!isWithin(facts, now)) return { state: 'ended', reason: 'time', warning: null }
  if (isExhausted(facts)) return { state: 'ended', reason: 'exhausted', warning: null }
  return { state: 'running', reason: null, warning: warningOf(facts) }
}

/** Nothing left of what there was. A group that never had a code is not exhausted but not yet filled (S0-8). */
function isExhausted({ source, hasFree, wasImported, maxCodes, issuedCount }: StatusFacts): boolean {
  if (source === 'generated') return maxCodes !== null && issuedCount >= maxCodes
  return wasImported && !hasFree
}

function warningOf({ source, wasImported }: StatusFacts): 'no_codes' | null {
  return source === 'uploaded' && !wasImported ? 'no_codes' : null
}
