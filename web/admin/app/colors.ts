import { contrastRatio, mixColors, readableAccent } from './accent.ts'

/** The two colour schemes. */
export type Scheme = 'light' | 'dark'

/** Words, background and border of one meaning. */
type Signal = { words: string; background: string; border: string }

type Palette = {
  container: string
  elevated: string
  layout: string
  text: string
  quietText: string
  placeholder: string
  /** The edge of what is filled in, ticked and pressed. */
  control: string
  /** Around what lies over the page: black on black sets nothing apart, so the dark one begins with a line. */
  shadow?: string
  good: Signal
  busy: Signal
  warning: Signal
  bad: Signal
}

/**
 * Neutral greys and four meanings. Every pair of words and background is at least 4.5:1, and on dark, where an empty box has nothing
 * but its edge, every control 3:1 (`colors.test.ts`).
 */
export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    container: '#ffffff',
    elevated: '#ffffff',
    layout: '#f5f6f7',
    text: '#1c1e21',
    quietText: '#5c6167',
    placeholder: '#6b7076',
    control: '#d9d9d9',
    good: { words: '#1a7337', background: '#e9f6ed', border: '#b3dcc0' },
    busy: { words: '#1d5bb8', background: '#e9f1fc', border: '#b8d0f3' },
    warning: { words: '#855600', background: '#fff5dc', border: '#efd38a' },
    bad: { words: '#c2242c', background: '#fdeeee', border: '#f2bcbe' },
  },
  dark: {
    container: '#1b1c1e',
    elevated: '#242629',
    layout: '#111214',
    text: '#e6e7e9',
    quietText: '#a6abb2',
    placeholder: '#91969d',
    control: '#6b7078',
    shadow: '0 0 0 1px #424549, 0 8px 24px rgb(0 0 0 / 60%)',
    good: { words: '#63cc84', background: '#172a1d', border: '#2b5238' },
    busy: { words: '#7fb2ff', background: '#18263a', border: '#2d4a72' },
    warning: { words: '#e3b54a', background: '#2c2412', border: '#5a4a1d' },
    bad: { words: '#ff8a85', background: '#351c1d', border: '#6b3334' },
  },
}

/** Colours made of the shop's accent. */
export function accentColors(wish: string, scheme: Scheme) {
  const { container } = palettes[scheme]
  const accent = readableAccent(wish, scheme, softBackground(wish, scheme))
  const towards = scheme === 'light' ? '#000000' : '#ffffff'
  return {
    accent,
    hover: mixColors(accent, towards, 0.12),
    pressed: mixColors(accent, towards, 0.24),
    soft: softBackground(wish, scheme),
    softHover: mixColors(accent, container, scheme === 'light' ? 0.88 : 0.82),
    border: mixColors(accent, container, scheme === 'light' ? 0.55 : 0.3),
    onAccent: contrastRatio(accent, '#ffffff') >= contrastRatio(accent, '#000000') ? '#ffffff' : '#000000',
  }
}

/** Behind the chosen row, chip and entry; words in the accent stand on it, so the accent must be readable there too. */
function softBackground(wish: string, scheme: Scheme): string {
  const { container } = palettes[scheme]
  return mixColors(readableAccent(wish, scheme, container), container, scheme === 'light' ? 0.92 : 0.86)
}
