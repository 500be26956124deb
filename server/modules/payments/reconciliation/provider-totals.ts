import type { ProviderTotal, ReconciliationRow } from './schemas.ts'

/** Money in, money out and what is left of all days, by provider in the order of their names; exact, because amounts are integers. Pure. */
export function providerTotals(rows: readonly ReconciliationRow[]): ProviderTotal[] {
  const providers = [...new Set(rows.map((row) => row.provider))].sort()
  return providers.map((provider) => {
    const own = rows.filter((row) => row.provider === provider)
    const sum = (amountOf: (row: ReconciliationRow) => number) => own.reduce((total, row) => total + amountOf(row), 0)
    return {
      provider,
      inAmount: sum((row) => row.bookedAmount + row.alarmAmount),
      outAmount: sum((row) => row.outAmount),
      netAmount: sum((row) => row.netAmount),
    }
  })
}
