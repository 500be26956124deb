import type { Transactor } from '#platform/transactor.ts'
import { systemActor } from '#platform/tx.ts'
import { modules } from '../modules.ts'
import { openGround } from './ground.ts'

/** Checks the invariants of every module over all shops (SX-16); exit 1 and a list when one is broken. */
export async function verify(): Promise<number> {
  const ground = await openGround({ role: 'tool', isWeb: false, isWorker: false })
  try {
    const { problems, remarks } = await examine(ground.system.transactor)
    for (const remark of remarks) process.stdout.write(`${remark}\n`)
    for (const { check, lines } of problems) process.stdout.write(`${check}\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
    process.stdout.write(
      problems.length === 0
        ? `verify: ${checkCount()} checks, all hold\n`
        : `verify: ${problems.length} of ${checkCount()} checks found something wrong\n`,
    )
    return problems.length === 0 ? 0 : 1
  } finally {
    await ground.close()
  }
}

export type Problem = { check: string; lines: string[] }

/** The checks that found something, with a line per violation and shop. */
export async function findProblems(transactor: Transactor): Promise<Problem[]> {
  return (await examine(transactor)).problems
}

async function examine(transactor: Transactor): Promise<{ problems: Problem[]; remarks: string[] }> {
  const shops = await transactor.platform('jobs.shops', ({ db }) =>
    db.selectFrom('shops').select(['id', 'handle']).orderBy('handle').execute(),
  )
  const problems: Problem[] = []
  const remarks: string[] = []
  for (const check of modules.flatMap((module) => module.checks ?? [])) {
    const lines: string[] = []
    for (const { id: shopId, handle } of shops) {
      const scope = { shopId, actor: systemActor('verify') }
      const found = await transactor.transact(scope, (tx) => check.find(tx))
      lines.push(...found.map((line) => `${handle}: ${line}`))
      const { remark } = check
      if (remark) remarks.push(`${handle}: ${await transactor.transact(scope, remark)}`)
    }
    if (lines.length > 0) problems.push({ check: `${check.name} (${check.rule})`, lines })
  }
  return { problems, remarks }
}

function checkCount(): number {
  return modules.flatMap((module) => module.checks ?? []).length
}
