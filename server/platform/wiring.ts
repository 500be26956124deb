import type { PolicyAnswer } from './policy.ts'

/** What `modules.ts` connects: which handlers follow an event, and which answers a policy point has. Built once at start. */
export type Wiring = Readonly<{
  /** Handler names by event type. */
  subscribers: ReadonlyMap<string, readonly string[]>
  /** Answers by policy point name, in module order. */
  policies: ReadonlyMap<string, readonly PolicyAnswer[]>
}>
