import type { Reason } from '#kernel/errors.ts'
import type { Tx } from './tx.ts'

/**
 * A question that a lower module must ask and only a higher one can answer (architecture, "Policy points"). The lower module
 * declares it; the answers of higher modules are listed in `modules.ts` and run in the asking transaction.
 */
export type PolicyPoint<Subject> = Readonly<{ name: string; subject?: Subject }>

/**
 * A question whose answer is a value that only a higher module knows; one module answers it, or nobody: `inquire` then says null. Declared
 * and answered as a policy point is.
 */
export type QuestionPoint<Subject, Answer> = Readonly<{ name: string; subject?: Subject; answer?: Answer }>

/** One module's answer to a policy point. It may also have an effect in the same transaction. */
export type PolicyAnswer = Readonly<{ point: string; answer: (tx: Tx, subject: never) => Promise<unknown> }>

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
    const result = (await answer(tx, subject as never)) as true | Reason
    if (result !== true) return result
  }
  return true
}

/** Declares a question, e.g. `questionPoint<string[], Map<string, number>>('catalog.cards_left')`. */
export function questionPoint<Subject, Answer>(name: string): QuestionPoint<Subject, Answer> {
  return { name }
}

/** Answers a question; listed under `policies` of the module. */
export function answerWith<Subject, Answer>(
  point: QuestionPoint<Subject, Answer>,
  answer: (tx: Tx, subject: Subject) => Promise<Answer>,
): PolicyAnswer {
  return { point: point.name, answer }
}

/** What the answering module says, or null where none is installed. */
export async function inquire<Subject, Answer>(tx: Tx, point: QuestionPoint<Subject, Answer>, subject: Subject): Promise<Answer | null> {
  const [first] = tx.wiring.policies.get(point.name) ?? []
  return first ? ((await first.answer(tx, subject as never)) as Answer) : null
}
