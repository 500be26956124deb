import { ApiProblem } from '#web/api/problem.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Order } from './order-queries.ts'

type OrderAct<Input> = {
  act: (input: Input, sent: { idempotencyKey: string }) => Promise<unknown>
  done: string
  /** The order as the person saw it when deciding; its version goes with the act. */
  seen: Order
  staleness: Staleness
}

/** What the page does when an order had changed meanwhile: nothing was done, and it says what happened (SX-32). */
export type Staleness = { report: (seen: Order) => void; clear: () => void }

type RunAct<Input> = { isPending: boolean; press: (input: Input) => void; confirm: (input: Input) => Promise<void> }

/** One act on an order: `press` for a plain button, `confirm` for a dialog that shows other failures itself. */
export function useOrderAct<Input = void>({ act, done, seen, staleness }: OrderAct<Input>): RunAct<Input> {
  const { key } = useShop()
  const settings = { act, done, invalidates: [key('orders')], onSuccess: staleness.clear }
  const pressed = useAct<Input, unknown>({
    ...settings,
    onError: (error) => {
      if (!isStale(error)) return false
      staleness.report(seen)
      return true
    },
  })
  const confirmed = useAct<Input, unknown>({ ...settings, onError: () => true })
  return {
    isPending: pressed.isPending,
    press: (input) => pressed.mutate(input),
    confirm: async (input) => {
      try {
        await confirmed.mutateAsync(input)
      } catch (error) {
        if (!isStale(error)) throw error
        staleness.report(seen)
      }
    },
  }
}

/** What an act needs to know of where it is. */
export type ActProps = { order: Order; staleness: Staleness }

function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'order_changed'
}
