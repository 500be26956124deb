import { demoNotice } from '../demo/demo-notice.ts'
import { fillDemo, isDemoWanted } from '../demo/fill-demo.ts'
import { readOrMakeSignIns, signInFile, writeSignIns } from '../demo/sign-ins.ts'
import type { System } from '../system.ts'
import { openGround } from './ground.ts'

/** `aftercart demo`: makes the demonstration shops if their handles are free, or finishes them. */
export async function demo(): Promise<number> {
  const ground = await openGround({ role: 'tool', isWeb: false, isWorker: false })
  try {
    const made = await makeDemo(ground.system, { baseUrl: ground.config.baseUrl, signal: new AbortController().signal })
    if (!made) process.stdout.write('Another process is making the demonstration.\n')
    return made ? 0 : 1
  } finally {
    await ground.close()
  }
}

/** A demonstration that is being made beside requests; `stop` lets the act that is running finish. */
export type RunningDemo = Readonly<{ stop: () => Promise<void> }>

/** Begins the demonstration when this is the first start, or when an earlier start was cut off in the middle (SX-10). */
export async function beginDemo(system: System, baseUrl: string): Promise<RunningDemo> {
  const stopping = new AbortController()
  if (!(await isDemoWanted(system))) return { stop: async () => {} }
  process.stdout.write('Making a demonstration: two shops with sixty days of orders. How to sign in follows; --no-demo leaves it out.\n')
  const running = makeDemo(system, { baseUrl, signal: stopping.signal }).then(
    () => undefined,
    (error) => {
      if (!stopping.signal.aborted) system.deps.log.error({ err: error }, 'the demonstration was not finished; the next start goes on')
    },
  )
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** Fills in, then prints and keeps how to sign in. False when another process is at it. */
async function makeDemo(system: System, { baseUrl, signal }: { baseUrl: string; signal: AbortSignal }): Promise<boolean> {
  const { dataDir } = system.deps.config
  const signIns = await readOrMakeSignIns(dataDir)
  const notice = (handles: readonly { handle: string }[]) => demoNotice({ baseUrl, shops: handles, signIns })
  await writeSignIns(dataDir, `${notice([{ handle: 'tea' }, { handle: 'lighthouse' }])}\n`)
  const made = await fillDemo(system, { signIns, signal })
  if (!made) return false
  process.stdout.write(`\nThe demonstration is ready.\n\n${notice(made.shops)}\n\nKept in ${signInFile(dataDir)}\n`)
  return true
}
