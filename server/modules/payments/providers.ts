import { DomainError } from '#kernel/errors.ts'
import { cashOnDelivery } from './cash-on-delivery.ts'
import type { Gateway, PaymentProvider } from './provider.ts'
import { sandbox } from './sandbox/provider.ts'
import { bankTransfer } from './transfers/bank-transfer.ts'

/** Every way to pay. A new gateway is a folder beside `sandbox/` and a line here. */
export const providers: readonly PaymentProvider[] = [sandbox, bankTransfer, cashOnDelivery]

/** The provider of a name, or null. */
export function findProvider(name: string): PaymentProvider | null {
  return providers.find((provider) => provider.name === name) ?? null
}

/** A provider that has a gateway. Throws `payment_provider_not_found`. */
export function onlineProvider(name: string): PaymentProvider & { gateway: Gateway } {
  const provider = findProvider(name)
  if (!provider?.gateway) throw new DomainError('payment_provider_not_found', { provider: name })
  return { ...provider, gateway: provider.gateway }
}
