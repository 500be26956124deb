import { DomainError } from './errors.ts'

/** The zone of a shop that has not chosen another. */
export const DEFAULT_ZONE = 'Asia/Taipei'

/** A half-open stretch of time, [startsAt, endsAt); without an end it never ends by time (S0-6). */
export type Window = { startsAt: Date; endsAt: Date | null }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** True for an IANA zone name this runtime knows. */
export function isZone(text: string): boolean {
  try {
    formatterOf(text)
    return true
  } catch {
    return false
  }
}

/**
 * The instant of a wall-clock time (`2026-11-21T14:05`, seconds optional) in a zone. When clocks are set back and the time exists
 * twice, the earlier instant; when they are set forward and it does not exist, as far after the gap as it lay in it (what RFC 5545
 * and Temporal's "compatible" do). Throws `invalid_local_time` for other text and for dates like 30 February.
 */
export function zonedToInstant(local: string, zone: string = DEFAULT_ZONE): Date {
  const wallMs = wallClockMs(local)
  const offsetBefore = offsetMsAt(wallMs - DAY_MS, zone)
  const offsetAfter = offsetMsAt(wallMs + DAY_MS, zone)
  for (const offset of [offsetBefore, offsetAfter]) {
    if (offsetMsAt(wallMs - offset, zone) === offset) return new Date(wallMs - offset)
  }
  return new Date(wallMs - offsetBefore)
}

/** The wall-clock time of an instant, `2026-11-21T14:05`, as a datetime field takes it: seconds are cut. */
export function instantToZoned(instant: Date, zone: string = DEFAULT_ZONE): string {
  return new Date(zonedMs(instant, zone)).toISOString().slice(0, 16)
}

/** The calendar day of an instant in a zone, `2026-11-21`. */
export function zonedDay(instant: Date, zone: string = DEFAULT_ZONE): string {
  return instantToZoned(instant, zone).slice(0, 10)
}

/** An instant as people read it, `2026/11/21 14:05`. */
export function formatDateTime(instant: Date, zone: string = DEFAULT_ZONE): string {
  return instantToZoned(instant, zone).replaceAll('-', '/').replace('T', ' ')
}

/** The calendar day `2026-11-21` of a zone as a window: 23, 24 or 25 hours long. Throws `invalid_local_time`. */
export function dayWindow(day: string, zone: string = DEFAULT_ZONE): { startsAt: Date; endsAt: Date } {
  const next = new Date(wallClockMs(`${day}T00:00`) + DAY_MS).toISOString().slice(0, 10)
  return { startsAt: zonedToInstant(`${day}T00:00`, zone), endsAt: zonedToInstant(`${next}T00:00`, zone) }
}

/**
 * The exclusive end of a window whose end is shown to the minute: an end shown as 23:59 is effective until 23:59:59.999, so the
 * window ends where the next minute begins (S0-6, S0-7). Takes any instant within the shown minute.
 */
export function endOfShownMinute(instant: Date): Date {
  return new Date((Math.floor(instant.getTime() / MINUTE_MS) + 1) * MINUTE_MS)
}

/** True from the start, inclusive, to the end, exclusive. */
export function isWithin({ startsAt, endsAt }: Window, instant: Date): boolean {
  return startsAt <= instant && (endsAt === null || instant < endsAt)
}

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/

/** The wall-clock time as if it were UTC. */
function wallClockMs(local: string): number {
  const withSeconds = local.length === 16 ? `${local}:00` : local
  const ms = localTime.test(local) ? Date.parse(`${withSeconds}Z`) : Number.NaN
  // Date.parse takes 30 February and 24:00 and rolls over: what comes back must be what was given.
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(withSeconds)) throw new DomainError('invalid_local_time', { value: local })
  return ms
}

function offsetMsAt(instantMs: number, zone: string): number {
  const wholeSecondMs = Math.floor(instantMs / 1000) * 1000
  return zonedMs(new Date(wholeSecondMs), zone) - wholeSecondMs
}

/** What the zone's clock shows at the instant, as if it were UTC, in whole seconds. */
function zonedMs(instant: Date, zone: string): number {
  const fields = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) {
    if (type in fields) Object.assign(fields, { [type]: Number(value) })
  }
  return Date.UTC(fields.year, fields.month - 1, fields.day, fields.hour, fields.minute, fields.second)
}

/** Making a formatter costs some 50 µs, using one 2 µs; a shop has one zone, so few are ever kept. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(zone, made)
  return made
}
