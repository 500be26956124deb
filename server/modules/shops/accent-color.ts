import type { Reason } from '#kernel/errors.ts'

/** WCAG 2.2, 1.4.3: text and its background; the storefront writes white on the accent colour. */
export const MIN_CONTRAST = 4.5

const hex = /^#[0-9a-f]{6}$/

/** True when white text on the colour (`#rrggbb`, lower case) can be read, else why not, with the contrast as text. */
export function accentColorReadable(color: string): true | Reason {
  if (!hex.test(color)) return { code: 'accent_color_invalid' }
  const contrast = 1.05 / (luminanceOf(color) + 0.05)
  if (contrast >= MIN_CONTRAST) return true
  // Rounded down: 4.49 must not be shown as 4.5.
  return { code: 'accent_contrast_low', details: { contrast: Math.floor(contrast * 100) / 100, minimum: MIN_CONTRAST } }
}

/** Relative luminance as WCAG defines it, 0 (black) to 1 (white). */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(Number.parseInt(color.slice(start, start + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
