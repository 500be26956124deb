/** How often a running import is asked for while its page is open; the live events come on top. */
export const importPollMs = 1_000

/** Still at work. */
export function isRunning({ status }: { status: string }): boolean {
  return status === 'waiting' || status === 'checking' || status === 'importing'
}
