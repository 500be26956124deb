/** Text and its background must differ this much (WCAG 2.2, level AA). */
const readableContrast = 4.5

type Rgb = readonly [number, number, number]

/** The accent of pages without a shop, and of a shop whose colour cannot be read. */
export const defaultAccent = '#1f6feb'

/** Behind links and primary buttons. */
const backgrounds = { light: '#ffffff', dark: '#1b1c1e' } as const

/**
 * The shop's colour, darkened (or lightened in the dark scheme) step by step until links in it and, in the light scheme, white
 * words on it can be read. `#rrggbb` in and out; anything else becomes the default.
 */
export function readableAccent(wish: string, scheme: 'light' | 'dark'): string {
  const towards: Rgb = scheme === 'light' ? [0, 0, 0] : [255, 255, 255]
  const start = parseHex(wish) ?? parseHex(defaultAccent)
  const background = parseHex(backgrounds[scheme])
  if (!start || !background) return defaultAccent
  for (let step = 0; step < 20; step++) {
    const candidate = mix(start, towards, step / 20)
    if (contrast(candidate, background) >= readableContrast) return toHex(candidate)
  }
  return toHex(towards)
}

/** The words on a button of this colour: white or black, whichever can be read better. */
export function wordsOn(color: string): '#ffffff' | '#000000' {
  const rgb = parseHex(color)
  return rgb && contrast(rgb, [255, 255, 255]) < contrast(rgb, [0, 0, 0]) ? '#000000' : '#ffffff'
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [parseHex(one), parseHex(other)]
  return a && b ? contrast(a, b) : 1
}

function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [channel(0), channel(1), channel(2)]
}

function parseHex(color: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(color)?.[1]
  if (digits === undefined) return undefined
  const value = Number.parseInt(digits, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function toHex([red, green, blue]: Rgb): string {
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`
}
