import { useSyncExternalStore } from 'react'

/** What a person chose; `system` follows the machine. */
export const schemeChoices = ['system', 'light', 'dark'] as const

export type SchemeChoice = (typeof schemeChoices)[number]

const storageKey = 'aftercart.scheme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let choice = schemeChoices.find((known) => known === localStorage.getItem(storageKey)) ?? 'system'

/** The scheme in effect, and what was chosen. */
export function useColorScheme(): { scheme: 'light' | 'dark'; choice: SchemeChoice } {
  const written = useSyncExternalStore(subscribe, () => `${currentScheme()} ${choice}`)
  return { scheme: written.startsWith('dark') ? 'dark' : 'light', choice }
}

/** Changes the scheme and remembers it in this browser. */
export function chooseScheme(next: SchemeChoice): void {
  choice = next
  localStorage.setItem(storageKey, next)
  for (const listener of listeners) listener()
}

function currentScheme(): 'light' | 'dark' {
  if (choice !== 'system') return choice
  return prefersDark.matches ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  prefersDark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    prefersDark.removeEventListener('change', listener)
  }
}
