/** An end is the first moment in which it is too late; people read the last minute before it. */
export function lastMomentOf(end: string): string {
  return new Date(Date.parse(end) - 1).toISOString()
}
