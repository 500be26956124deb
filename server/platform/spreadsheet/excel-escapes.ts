/**
 * Excel's own notation for characters that XML 1.0 cannot carry: `_xHHHH_`. Carriage return is among them because every XML parser
 * turns it into a line feed; lone surrogates are, so that a JavaScript string survives as it is.
 */
const UNSAFE =
  '[\\u0000-\\u0008\\u000B-\\u001F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]'
/** An underscore that would begin such a notation once written: also where the closing one only comes from the next escape. */
const LOOKALIKE = `_(?=x[0-9A-Fa-f]{4}(?:_|${UNSAFE}))`
const TO_ESCAPE = new RegExp(`${LOOKALIKE}|${UNSAFE}`, 'g')
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g
/** The cheap question before the exact one. */
const MAY_NEED_ESCAPE = /[^\t\n -^`-\uD7FF\uE000-\uFFFD]/

/** Text as it stands in `<t>` before XML escaping (SX-5). */
export function escapeForExcel(text: string): string {
  if (!MAY_NEED_ESCAPE.test(text)) return text
  return text.replace(TO_ESCAPE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

/** The text behind `<t>`. */
export function unescapeFromExcel(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
