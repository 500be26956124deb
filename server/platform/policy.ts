import type { Reason } from '#kernel/errors.ts'
import type { Tx } from './tx.ts'

/**
 * A question that a lower module must ask and only a higher one can answer (architecture, "Policy points"). The lower module
 * declares it; the answers of higher modules are listed in `modules.ts` and run in the asking transaction.
 */
export type PolicyPoint<Subject> = Readonly<{ name: string; subject?: Subject }>

/** One module's answer to a policy point. It may also have an effect in the same transaction. */
export type PolicyAnswer = Readonly<{ point: string; answer: (tx: Tx, subject: never) => Promise<true | Reason> }>

/** Declares a policy point, e.g. `policyPoint<{ orderId: string }>('orders.on_paid')`. */
export function policyPoint<Subject>(name: string): PolicyPoint<Subject> {
  return { name }
}

/** Answers a policy point; listed under `policies` of the module. */
export function answerTo<Subject>(point: PolicyPoint<Subject>, answer: (tx: Tx, subject: Subject) => Promise<true | Reason>): PolicyAnswer {
  return { point: point.name, answer }
}

/** Asks every module in turn: the first reason refuses, no answer at all means yes. */
export async function ask<Subject>(tx: Tx, point: PolicyPoint<Subject>, subject: Subject): Promise<true | Reason> {
  for (const { answer } of tx.wiring.policies.get(point.name) ?? []) {
    const result = await answer(tx, subject as never)
    if (result !== true) return result
  }
  return true
}
