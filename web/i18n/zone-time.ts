/** The start of a calendar day (`2026-11-21`) or a wall-clock time (`2026-11-21T14:05`) in a zone, as ISO 8601 in UTC. */
export function instantOf(local: string, timeZone: string): string {
  const [day = '', time = '00:00'] = local.split('T')
  const wallMs = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  // The offset belongs to the instant, which is not known yet: a second look corrects the hours around a change of clocks.
  const guessMs = wallMs - offsetMs(wallMs, timeZone)
  return new Date(wallMs - offsetMs(guessMs, timeZone)).toISOString()
}

/** `2026-11-21T14:05` in the zone, as `<input type="datetime-local">` takes it. */
export function localOf(instant: string, timeZone: string): string {
  const ms = Date.parse(instant)
  return new Date(ms + offsetMs(ms, timeZone)).toISOString().slice(0, 16)
}

/** The calendar day after: `2026-12-01` after `2026-11-30`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** How far the zone is ahead of UTC at an instant. */
function offsetMs(instantMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(instantMs))
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  const wallMs = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`)
  return wallMs - Math.floor(instantMs / 1000) * 1000
}
