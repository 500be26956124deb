/** Below this much of the work an estimate jumps about and is worth nothing. */
const leastShare = 0.02

/** Seconds until the work is done if it goes on at its average pace; undefined when nobody can tell yet. */
export function estimateSeconds(job: { done: number; total?: number; startedAt?: string | null }, nowMs: number): number | undefined {
  if (!job.total || !job.startedAt || job.done / job.total < leastShare) return undefined
  const elapsedSeconds = (nowMs - Date.parse(job.startedAt)) / 1000
  if (elapsedSeconds <= 0) return undefined
  return Math.max(1, Math.ceil((elapsedSeconds / job.done) * (job.total - job.done)))
}
