/** What a measurement found. Times in milliseconds. */
export type Measured = {
  count: number
  seconds: number
  perSecond: number
  p50: number
  p99: number
  max: number
  errors: number
  firstError: string | null
}

export type LoadOptions = {
  clients: number
  /** Stops after this many, or when the time is over. */
  total?: number
  seconds?: number
  /** Not counted: connections, prepared statements and caches get warm. */
  warmUp?: number
}

/** Runs `work` in `clients` loops at once and measures each run. Bounded in count and time. */
export async function load(
  { clients, total = Number.POSITIVE_INFINITY, seconds = 60, warmUp = 0 }: LoadOptions,
  work: (client: number, run: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = []
  let errors = 0
  let firstError: string | null = null
  let begun = 0
  for (let run = 0; run < warmUp; run += clients)
    await Promise.all(Array.from({ length: clients }, (_, client) => work(client, -1 - run - client)))
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (begun < total && performance.now() < endsAt) {
        const run = begun++
        const from = performance.now()
        try {
          await work(client, run)
          times.push(performance.now() - from)
        } catch (error) {
          errors++
          firstError ??= error instanceof Error ? error.message : String(error)
        }
      }
    }),
  )
  return summarise(times, (performance.now() - startedAt) / 1000, errors, firstError)
}

/** Percentiles by the nearest-rank method. */
export function summarise(times: number[], seconds: number, errors = 0, firstError: string | null = null): Measured {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return {
    count: sorted.length,
    seconds,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    max: sorted.at(-1) ?? 0,
    errors,
    firstError,
  }
}
