import { useSyncExternalStore } from 'react'

const prefersLess = matchMedia('(prefers-reduced-motion: reduce)')

/** Whether this person's machine asks for less movement: dialogs and menus then open at once (SX-50). */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => prefersLess.matches)
}

function subscribe(listener: () => void): () => void {
  prefersLess.addEventListener('change', listener)
  return () => prefersLess.removeEventListener('change', listener)
}
