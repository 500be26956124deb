/** A clock that tests move by hand; it goes through `deps.clock`, there is no other way to move time. */
export type TestClock = { now: () => Date; set: (time: string | Date) => void; advance: (ms: number) => void }

/** Starts at a fixed moment: 2026-11-21 14:05 in Taipei. */
export function testClock(start: string | Date = '2026-11-21T06:05:00Z'): TestClock {
  let current = new Date(start)
  return {
    now: () => new Date(current),
    set: (time) => {
      current = new Date(time)
    },
    advance: (ms) => {
      current = new Date(current.getTime() + ms)
    },
  }
}
