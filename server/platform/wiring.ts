import type { PolicyAnswer } from './policy.ts'

export type Subscriber = Readonly<{ handler: string; queue: string }>

/** What `modules.ts` connects: which handlers follow an event, and which answers a policy point has. Built once at start. */
export type Wiring = Readonly<{
  /** Handlers by event type, and the queue in which their jobs wait. */
  subscribers: ReadonlyMap<string, readonly Subscriber[]>
  /** Answers by policy point name, in module order. */
  policies: ReadonlyMap<string, readonly PolicyAnswer[]>
}>
