import { ApiProblem } from '#web/api/problem.ts'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import type { Order } from './order-queries.ts'

type OrderAct<Input> = {
  act: (input: Input, sent: { idempotencyKey: string }) => Promise<unknown>
  done: string
  /** The order had changed meanwhile (SX-32): nothing was done, and the page shows what happened. */
  onStale: () => void
}

type RunAct<Input> = { isPending: boolean; press: (input: Input) => void; confirm: (input: Input) => Promise<void> }

/** One act on an order: `press` for a plain button, `confirm` for a dialog that shows other failures itself. */
export function useOrderAct<Input = void>({ act, done, onStale }: OrderAct<Input>): RunAct<Input> {
  const { key } = useShop()
  const settings = { act, done, invalidates: [key('orders')] }
  const pressed = useAct<Input, unknown>({
    ...settings,
    onError: (error) => {
      if (!isStale(error)) return false
      onStale()
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
        onStale()
      }
    },
  }
}

/** What an act needs to know of where it is. */
export type ActProps = { order: Order; onStale: () => void }

function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'order_changed'
}
