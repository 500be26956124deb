/**
 * What happens when a session ends while a page is open: the failed request waits here, the page shows the sign-in dialog over
 * itself, and the request is sent again once the person has signed in. Nothing typed is lost.
 */
export type SessionGate = {
  /** Called on 401. Resolves `true` when the request should be sent again, `false` when the person left. */
  signedInAgain(): Promise<boolean>
  /** The dialog opens when this says `true`. Returns the unsubscribe function. */
  onWaiting(listener: (waiting: boolean) => void): () => void
  /** The dialog's answer for every waiting request. */
  answer(signedIn: boolean): void
}

/** One gate per page. */
export function createSessionGate(): SessionGate {
  let waiting: ((signedIn: boolean) => void)[] = []
  const listeners = new Set<(waiting: boolean) => void>()
  const tell = (isWaiting: boolean) => {
    for (const listener of listeners) listener(isWaiting)
  }
  return {
    signedInAgain() {
      return new Promise((resolve) => {
        waiting.push(resolve)
        if (waiting.length === 1) tell(true)
      })
    },
    onWaiting(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    answer(signedIn) {
      const released = waiting
      waiting = []
      tell(false)
      for (const release of released) release(signedIn)
    },
  }
}
