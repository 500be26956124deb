/** The shop's accent, made legible: `fill` under `onFill`, and the accent as text or line on a light and on a dark page (SX-51). */
export type AccentTones = { fill: string; onFill: string; textOnLight: string; textOnDark: string }

type Rgb = [number, number, number]

/** WCAG 2.2, 1.4.3: contrast of ordinary text. */
const MINIMUM_CONTRAST = 4.5
const LIGHT_PAGE: Rgb = [245, 245, 245]
const DARK_PAGE: Rgb = [38, 38, 38]
const WHITE: Rgb = [255, 255, 255]
/** Pure black: of it and white, one always reaches 4.58 on any fill. */
const BLACK: Rgb = [0, 0, 0]
const FALLBACK: Rgb = [31, 95, 191]

/** Colours for any accent a merchant types; an unreadable one is moved towards black or white until it can be read. */
export function accentTones(color: string): AccentTones {
  const fill = parseHex(color) ?? FALLBACK
  return {
    fill: toHex(fill),
    onFill: toHex(contrast(fill, WHITE) >= MINIMUM_CONTRAST ? WHITE : BLACK),
    textOnLight: toHex(legible(fill, LIGHT_PAGE, BLACK)),
    textOnDark: toHex(legible(fill, DARK_PAGE, WHITE)),
  }
}

/** The WCAG contrast ratio of two hex colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrast(parseHex(one) ?? BLACK, parseHex(other) ?? BLACK)
}

function legible(color: Rgb, page: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, towards, share)
    if (contrast(mixed, page) >= MINIMUM_CONTRAST) return mixed
  }
  return towards
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [channel(0), channel(1), channel(2)]
}

function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function parseHex(color: string): Rgb | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color.trim())?.[1]
  if (!digits) return null
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const channel = (start: number) => Number.parseInt(long.slice(start, start + 2), 16)
  return [channel(0), channel(2), channel(4)]
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
