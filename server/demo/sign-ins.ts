import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomFromAlphabet } from '#kernel/random.ts'

/** Passwords of the demonstration by address; random at every installation, there is no default one (SX-10). */
export type SignIns = Readonly<{ owner: string; support: string; customer: string }>

export const OWNER_EMAIL = 'owner@tea.example'
export const SUPPORT_EMAIL = 'support@tea.example'

/** Readable without mistakes, about 80 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const PASSWORD_LENGTH = 16

/** Where the passwords are kept, because a terminal scrolls. */
export function signInFile(dataDir: string): string {
  return path.join(dataDir, 'demo-sign-in.txt')
}

/** The passwords of the file; a new file (mode 600) when there is none. Written before the accounts exist, so a kill loses no password. */
export async function readOrMakeSignIns(dataDir: string): Promise<SignIns> {
  const file = signInFile(dataDir)
  if (existsSync(file)) {
    const text = await readFile(file, 'utf8')
    const password = (name: string) => new RegExp(`^${name}\\s+\\S+\\s+(\\S+)$`, 'm').exec(text)?.[1] ?? newPassword()
    return { owner: password('owner'), support: password('support'), customer: password('customer') }
  }
  const made = { owner: newPassword(), support: newPassword(), customer: newPassword() }
  return made
}

/** Writes the sign-ins and where to go: the whole file at once, so that no kill in the middle loses the passwords of accounts that exist. */
export async function writeSignIns(dataDir: string, text: string): Promise<void> {
  const file = signInFile(dataDir)
  const temporary = `${file}.${process.pid}.new`
  await writeFile(temporary, text, { mode: 0o600 })
  await rename(temporary, file)
}

function newPassword(): string {
  return (randomFromAlphabet(PASSWORD_LENGTH, ALPHABET).match(/.{4}/g) ?? []).join('-')
}
