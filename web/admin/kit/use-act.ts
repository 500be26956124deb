import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { newIdempotencyKey } from '#web/api/client.ts'
import { ApiProblem, isUndecided } from '#web/api/problem.ts'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'

/** One thing a person does to the server. */
export type Act<Input, Result> = {
  act: (input: Input, sent: { idempotencyKey: string }) => Promise<Result>
  /** Query keys that are stale afterwards, also after a conflict, so that the page shows what is true now. */
  invalidates?: readonly (readonly unknown[])[]
  /** Said when it worked. */
  done?: string | ((result: Result) => string)
  onSuccess?: (result: Result) => void
  /** `true` when the caller shows the error itself; otherwise it appears as a message. */
  onError?: (error: unknown) => boolean
}

/**
 * A mutation with one idempotency key per intention: pressing again after a lost answer repeats the same intention, a changed
 * input or a decided answer begins a new one.
 */
export function useAct<Input, Result>({
  act,
  invalidates = [],
  done,
  onSuccess,
  onError,
}: Act<Input, Result>): UseMutationResult<Result, Error, Input> {
  const t = useText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const intention = useRef<{ key: string; input: string }>(undefined)
  const refresh = () => Promise.all(invalidates.map((queryKey) => queries.invalidateQueries({ queryKey })))
  return useMutation({
    mutationFn: (input: Input) => {
      const written = JSON.stringify(input) ?? ''
      if (intention.current?.input !== written) intention.current = { key: newIdempotencyKey(), input: written }
      return act(input, { idempotencyKey: intention.current.key })
    },
    onSuccess: async (result) => {
      intention.current = undefined
      if (done !== undefined) message.success(typeof done === 'string' ? done : done(result))
      onSuccess?.(result)
      await refresh()
    },
    onError: async (error) => {
      if (!isUndecided(error)) intention.current = undefined
      if (!onError?.(error)) message.error(errorText(t, error))
      if (error instanceof ApiProblem && error.status === 409) await refresh()
    },
  })
}
