import { openGround } from './ground.ts'

/** Runs every job that is due, then stops: before an upgrade, or in scripts. */
export async function drain(): Promise<number> {
  const ground = await openGround({ role: 'tool', isWeb: false, isWorker: true })
  try {
    process.stdout.write(`drain: ${await ground.system.runner.drain()} jobs\n`)
    return 0
  } finally {
    await ground.close()
  }
}
