import { spawn } from 'node:child_process'
import type { DatabaseUser } from './database-user.ts'

/** What a finished program left: its exit code and both outputs together. */
export type ProgramResult = { code: number; output: string }

/** Runs a program to its end as the database user. Never throws: a program that cannot be started has code 127. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: { user: DatabaseUser | undefined; cwd: string; input?: string },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd, env: programEnvironment(), stdio: 'pipe', ...options.user })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.stdin.on('error', () => undefined) // a program that ends before it has read everything is not an error of its own
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 128, output: output.trim() }))
    child.stdin.end(options.input ?? '')
  })
}

/** PostgreSQL's programs get nothing of our environment: PGDATA, PGPORT, LC_ALL and the like would change what they do. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const windows = Object.fromEntries(['SystemRoot', 'TEMP', 'TMP'].flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])))
  return { ...windows, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}
