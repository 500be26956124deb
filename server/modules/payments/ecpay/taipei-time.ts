import { dayWindow, formatDateTime, zonedToInstant } from '#kernel/time.ts'

/** ECPay's clock, whatever zone the shop has. */
const TAIPEI = 'Asia/Taipei'

/** `2026/11/21 14:05:09` in Taipei. Pure. */
export function taipeiTime(instant: Date): string {
  return `${formatDateTime(instant, TAIPEI)}:${String(instant.getUTCSeconds()).padStart(2, '0')}`
}

/** The instant of `2026/11/21 14:05:09`; of a mere day its end. Null for other text. Pure. */
export function readTaipeiTime(text: string): Date | null {
  const found = /^(\d{4})\/(\d{2})\/(\d{2})(?: (\d{2}:\d{2}:\d{2}))?$/.exec(text)
  if (!found) return null
  const [, year, month, day, time] = found
  try {
    const date = `${year}-${month}-${day}`
    return time === undefined ? dayWindow(date, TAIPEI).endsAt : zonedToInstant(`${date}T${time}`, TAIPEI)
  } catch {
    return null
  }
}
