import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** The process's metrics. Labels are route patterns, queue and event names: never ids, addresses or people. */
export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

/** Seconds per HTTP answer, by method, route pattern and status class. */
export const httpSeconds = new Histogram({
  name: 'aftercart_http_request_seconds',
  help: 'Time to answer, by route pattern.',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [metrics],
})

/** Jobs by queue and how they ended. */
export const jobsTotal = new Counter({
  name: 'aftercart_jobs_total',
  help: 'Jobs run, by queue and outcome.',
  labelNames: ['queue', 'outcome'] as const,
  registers: [metrics],
})
