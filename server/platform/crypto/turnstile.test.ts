import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DomainError } from '#kernel/errors.ts'
import { turnstileOf } from './turnstile.ts'

test('never more than the limit run, those over the line are refused at once, the others run in their order', async () => {
  const plan = fc.array(fc.record({ ticks: fc.nat(4), fails: fc.boolean() }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(plan, fc.integer({ min: 1, max: 4 }), fc.nat(6), async (works, running, waiting) => {
      const turnstile = turnstileOf({ running, waiting })
      let now = 0
      let most = 0
      const started: number[] = []
      const rounds = [0, 1] // twice: turns must come back, no more and no fewer
      for (const round of rounds) {
        const results = await Promise.allSettled(
          works.map(({ ticks, fails }, index) =>
            turnstile(async () => {
              started.push(round * 100 + index)
              now += 1
              most = Math.max(most, now)
              for (let tick = 0; tick <= ticks; tick += 1) await Promise.resolve()
              now -= 1
              if (fails) throw new Error('work failed')
              return index
            }),
          ),
        )
        const refused = results.filter((result) => result.status === 'rejected' && result.reason instanceof DomainError)
        assert.equal(refused.length, Math.max(0, works.length - running - waiting))
      }
      assert.deepEqual(
        started,
        started.toSorted((left, right) => left - right),
      )
      assert.equal(most, Math.min(running, works.length))
    }),
  )
})
