const orphanLookMs = 300

/**
 * Calls `stop` once when the process is told to end: SIGTERM, Ctrl-C, a closed terminal, or the end of the shell that npm put between itself
 * and us. npm passes a SIGTERM on to that shell only, which dies of it without a word to its child; without the last case a
 * supervisor that stops `npm start` would leave the server running (SX-15). Later signals change nothing: the first is being obeyed.
 */
export function onStopSignal(stop: (reason: string) => void): void {
  let isTold = false
  const tell = (reason: string) => {
    if (isTold) return
    isTold = true
    stop(reason)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => tell(signal))

  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    tell('npm ended')
  }, orphanLookMs)
  timer.unref()
}
