/** Text and its background must differ this much (WCAG 2.2, level AA). */
const readableContrast = 4.5

/** The page's own grey costs a little contrast against the boxes on it; links stand on both. */
const margin = 0.5

type Rgb = readonly [number, number, number]

/** The accent of pages without a shop, and of a shop whose colour is not one. */
export const defaultAccent = '#1f6feb'

/**
 * The shop's colour, darkened (or lightened in the dark scheme) step by step until it can be read on `background`.
 * `#rrggbb` in and out; anything else becomes the default.
 */
export function readableAccent(wish: string, scheme: 'light' | 'dark', background: string): string {
  const start = /^#[0-9a-f]{6}$/i.test(wish) ? wish.toLowerCase() : defaultAccent
  const towards = scheme === 'light' ? '#000000' : '#ffffff'
  for (let step = 0; step < 40; step++) {
    const candidate = mixColors(start, towards, step / 40)
    if (contrastRatio(candidate, background) >= readableContrast + margin) return candidate
  }
  return towards
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(parseHex(one)), luminance(parseHex(other))].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** `share` 0 is the first colour, 1 the second. */
export function mixColors(from: string, to: string, share: number): string {
  const [a, b] = [parseHex(from), parseHex(to)]
  const channel = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share)
  return `#${((channel(0) << 16) | (channel(1) << 8) | channel(2)).toString(16).padStart(6, '0')}`
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function parseHex(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}
