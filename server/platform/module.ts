import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Role } from './auth/identity.ts'
import type { EventHandler } from './events.ts'
import type { Job } from './jobs/job.ts'
import type { PolicyAnswer } from './policy.ts'
import type { Tx } from './tx.ts'

/**
 * Everything a module adds to the server. A new module is a folder with such an object in its `module.ts` and one line in
 * `modules.ts`; nothing else in the project needs to know it.
 */
export type Module = Readonly<{
  name: string
  /** Error code → HTTP status of everything the module throws. */
  errors?: Readonly<Record<string, number>>
  /** Constraint name → error code, for invariants the database refuses first. */
  constraints?: Readonly<Record<string, string>>
  /** Permission → roles that have it, besides the owner, who has all (SX-21). */
  permissions?: Readonly<Record<string, readonly Role[]>>
  /** Mounted under /api/admin, /api/store and /api/hooks. */
  adminRoutes?: FastifyPluginAsyncTypebox
  storeRoutes?: FastifyPluginAsyncTypebox
  hookRoutes?: FastifyPluginAsyncTypebox
  /** Pages that are not JSON, mounted at the root (storefront documents, the sandbox gateway). */
  pageRoutes?: FastifyPluginAsyncTypebox
  /** Its unsafe routes change sessions, or what they say of a person: remembered ones are forgotten before they answer (SX-22). */
  changesIdentities?: true
  handlers?: readonly EventHandler[]
  jobs?: readonly Job[]
  policies?: readonly PolicyAnswer[]
  /** Invariants `aftercart verify` checks, shop by shop (SX-16). */
  checks?: readonly Check[]
}>

/** One invariant of a shop's rows; `find` returns a line per violation, at most a hundred. `remark` says what is worth writing down. */
export type Check = Readonly<{ name: string; rule: string; find: (tx: Tx) => Promise<string[]>; remark?: (tx: Tx) => Promise<string> }>
