import { accentTones } from './accent.ts'

/** Sets the shop's accent as CSS variables through the object model, which the content security policy allows (SX-23). */
export function applyAccent(color: string): void {
  const tones = accentTones(color)
  const { style } = document.documentElement
  style.setProperty('--accent', tones.fill)
  style.setProperty('--on-accent', tones.onFill)
  style.setProperty('--accent-on-light', tones.textOnLight)
  style.setProperty('--accent-on-dark', tones.textOnDark)
}
