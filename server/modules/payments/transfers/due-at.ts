import { dayWindow, zonedDay } from '#kernel/time.ts'

const DAY_MS = 86_400_000

/** A transfer is due when the shop's day ends, `dueDays` days after the day of the order: nobody counts hours at an ATM. Pure. */
export function transferDueAt(placedAt: Date, { dueDays, timeZone }: { dueDays: number; timeZone: string }): Date {
  const noon = new Date(dayWindow(zonedDay(placedAt, timeZone), timeZone).startsAt.getTime() + DAY_MS / 2 + dueDays * DAY_MS)
  return dayWindow(zonedDay(noon, timeZone), timeZone).endsAt
}
