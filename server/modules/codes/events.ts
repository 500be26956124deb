import type { PoolKind } from './create-pool.ts'

declare module '#platform/events.ts' {
  interface EventMap {
    /** An uploaded file was imported or refused; `code_imports` says which. */
    'codes.import_finished': { importId: string }
    /** A person declared a code void; told by its last four characters only (S0-36). `orderId` is null for one nobody had got. */
    'codes.voided': { codeId: string; kind: PoolKind; poolId: string; orderId: string | null; tail: string }
  }
}
