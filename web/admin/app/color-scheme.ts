import { useSyncExternalStore } from 'react'

/** What a person chose; `system` follows the machine. */
export const schemeChoices = ['system', 'light', 'dark'] as const

export type SchemeChoice = (typeof schemeChoices)[number]

const storageKey = 'aftercart.scheme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let choice = schemeChoices.find((known) => known === localStorage.getItem(storageKey)) ?? 'system'
tellServer()

/** The scheme in effect, and what was chosen. */
export function useColorScheme(): { scheme: 'light' | 'dark'; choice: SchemeChoice } {
  const written = useSyncExternalStore(subscribe, () => `${currentScheme()} ${choice}`)
  return { scheme: written.startsWith('dark') ? 'dark' : 'light', choice }
}

/** Changes the scheme and remembers it in this browser. */
export function chooseScheme(next: SchemeChoice): void {
  choice = next
  localStorage.setItem(storageKey, next)
  tellServer()
  for (const listener of listeners) listener()
}

/** A page is white until its scripts have come; the server writes the choice into it, so that a dark one is dark at once. */
function tellServer(): void {
  const [value, maxAgeSeconds] = choice === 'system' ? ['', 0] : [choice, 31_536_000]
  // biome-ignore lint/suspicious/noDocumentCookie: written once for the next page; the Cookie Store is not in every browser yet
  document.cookie = `scheme=${value}; path=/admin; max-age=${maxAgeSeconds}; samesite=lax`
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
