import { onStopSignal } from '#platform/stop-signals.ts'
import { SettingError } from '../config.ts'
import type { Flags } from '../main.ts'
import { beginDemo, type RunningDemo } from './demo.ts'
import { type Ground, openGround } from './ground.ts'
import { offerSetup } from './offer-setup.ts'

/** What an end by force leaves of the time to stop (SX-15). */
const FORCE_BEFORE_MS = 500

/** Runs the server until it is told to stop. Prints one ready line, then where to go. */
export async function start(flags: Flags): Promise<undefined> {
  const only = flags.only
  if (only !== undefined && only !== 'web' && only !== 'worker') throw new SettingError('--only', '`web` or `worker`', String(only))
  const isWeb = only !== 'worker'
  const isWorker = only !== 'web'
  const ground = await openGround({ role: only ?? 'all', isWeb, isWorker })
  const { system, config } = ground
  let demo: RunningDemo | null = null
  stopOnSignals(ground, async () => demo?.stop()) // before the ready line: whoever reads it may stop us at once
  if (isWeb) await listen(ground)
  if (isWorker) await system.runner.start()
  const address = isWeb ? addressOf(system.app.server.address(), config.baseUrl, config.port) : 'no HTTP'
  process.stdout.write(`Aftercart is ready: ${only ?? 'web and worker'}, ${address}\n`)
  demo = isWorker && !flags['no-demo'] ? await beginDemo(system, isWeb ? address : config.baseUrl) : null
  if (!demo) await offerSetup(system, isWeb ? address : config.baseUrl)
  return undefined
}

/** Reasons for which a port cannot be had that are the administrator's to mend. */
const noPort: Readonly<Record<string, string>> = {
  EADDRINUSE: 'a port nobody else listens on',
  EACCES: 'a port this user may listen on',
}

/** Before the worker begins: a process that cannot serve takes no jobs. Throws `SettingError` for a port that cannot be had (SX-17). */
async function listen(ground: Ground): Promise<void> {
  const { port, host } = ground.config
  try {
    await ground.system.app.listen({ port, host })
  } catch (error) {
    await ground.close()
    const takes = noPort[(error as { code?: string }).code ?? '']
    throw takes === undefined ? error : new SettingError('PORT', takes, String(port))
  }
}

/** With PORT=0 the system chose the port; BASE_URL cannot have known it. */
function addressOf(address: ReturnType<Ground['system']['app']['server']['address']>, baseUrl: string, wantedPort: number): string {
  return wantedPort === 0 && address !== null && typeof address === 'object' ? `http://localhost:${address.port}` : baseUrl
}

function stopOnSignals(ground: Ground, stopDemo: () => Promise<void>): void {
  onStopSignal((reason) => {
    ground.system.deps.log.info({ reason }, 'stopping')
    setTimeout(() => process.exit(1), ground.config.stopSeconds * 1_000 - FORCE_BEFORE_MS).unref()
    stop(ground, stopDemo).then(
      () => process.exit(0),
      (error) => {
        ground.system.deps.log.error({ err: error }, 'stopping')
        process.exit(1)
      },
    )
  })
}

/** The demonstration first: it uses what the ground closes. */
async function stop(ground: Ground, stopDemo: () => Promise<void>): Promise<void> {
  await stopDemo()
  await ground.close()
}
